import { expect, test } from 'vitest'
import { languageOf } from '../../cli/language.js'

const english = () => 'en-US'

test.each([
  [['check', '--lang', 'zh'], { LANG: 'en_US.UTF-8' }, 'zh'],
  [['--lang=en', 'check'], { LANG: 'zh_CN.UTF-8' }, 'en'],
  [['--lang', 'zh', '--lang', 'en'], {}, 'en'],
  [['--lang', 'fr'], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [[], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
  [[], { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en' }, 'zh'],
  [[], {}, 'en'],
] as const)('%j with %j speaks %s', (args, env, language) => {
  expect(languageOf(args, env, english)).toBe(language)
})

test('without a locale in the environment the system is asked, as on Windows', () => {
  expect(languageOf([], {}, () => 'zh-CN')).toBe('zh')
})
