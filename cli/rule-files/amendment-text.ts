import type { Version } from '../../engine/index.js'
import { printThreshold } from '../../engine/threshold/index.js'

/** What a new amendment is begun from: its head, and how to write what changes, in comments. */
export interface AmendmentHead {
  readonly version: string
  readonly digest: string
  readonly document: string | undefined
}

/** In Chinese whatever the language of messages: rule files are for officers. */
export function amendmentText(base: Version, { version, digest, document }: AmendmentHead): string {
  const clause = base.clauses.find(({ limit }) => limit)
  const tier = clause?.limit?.tiers[0]
  const item = base.items.find((one) => one.item === clause?.item)
  const [reading] = base.readings.values()
  const option = reading?.options.find(({ name }) => name !== reading.use)
  const lines = [
    '# yaml-language-server: $schema=../../schema/amendment.schema.json',
    `# 自 ${version} 起的修订。这个文件夹里只写改了的；没有写的，照 ${base.version} 版。`,
    `version: ${version}`,
    'amends:',
    `  version: ${base.version}`,
    `  digest: ${digest} # 写修订时那一版的摘要，不要手改`,
    `document: ${document ?? '（文号）'}`,
    'effective:',
    `  from: ${version} 00:00:00`,
    '',
    '# 管哪些：不写的，只管施行以后才开始的；施行时还没有办结的也管的，去掉下一行的“# ”。',
    '# governs: open-orders',
    '',
    '# 废止一项、一条规则、一段条文：',
    '# repeal:',
    `#   items: [${item?.item ?? '1.1'}]`,
    `#   clauses: [${base.clauses[0]?.id ?? '1.1-x'}]`,
    `#   provisions: [${base.provisions[0]?.cite ?? '第一条'}]`,
  ]
  if (reading && option) {
    lines.push(
      '',
      `# 换一种理解（${reading.question}）：`,
      '# readings:',
      `#   ${reading.id}:`,
      `#     use: ${option.name} # ${option.label}`,
    )
  }
  if (clause && item && tier) {
    lines.push(
      '',
      '# 改时限、改原文：在这个文件夹里另建一个文件，如 article-1.yaml，写上：',
      '# # yaml-language-server: $schema=../../schema/amended-article.schema.json',
      `# article: ${item.article}`,
      '# items:',
      `#   - item: ${item.item}`,
      '#     # 修订文件说“将……修改为……”的，照抄那句话，再写改了的字句；原文没有改的，不写这几行：',
      `#     amended-by: 将${item.cite}中的“原来的字句”修改为“改后的字句”。`,
      '#     text-changes:',
      '#       - from: 原来的字句',
      '#         to: 改后的字句',
      '#         times: 1   # 原来的字句在原文里有几处、各处都改的，写几处',
      '#     # 整项给出新原文的，不写上面几行，写：',
      '#     # text: |',
      '#     #   ……',
      '#     clauses:',
      `#       - id: ${clause.id}`,
      '#         change:      # 只改这一处；整条重写的，照原来的样子写全',
      `#           limit.tiers.${tier.colour}: ${printThreshold(tier.threshold, 'zh')}`,
      '#         remove: [unless]   # 删去的',
    )
  }
  lines.push(
    '',
    '# 原文改了的，把修订的文件存为这个文件夹的 source.md，新的原文要能在里面逐字找到：',
    '# 改动的各句放在 <!-- amendments --> 和 <!-- /amendments --> 之间；',
    '# 全文重新公布的，全部条文放在 <!-- articles --> 和 <!-- /articles --> 之间。',
    '',
    '# 加类别、加事实：在这个文件夹里另建 changed-facts.yaml，写法同 facts.yaml，只写改了的；第一行写：',
    '# # yaml-language-server: $schema=../../schema/changed-facts.schema.json',
  )
  return `${lines.join('\n')}\n`
}
