/** The YAML parser's own words for the slips that people make, in Chinese; the rest as it is. */
const SLIPS: readonly (readonly [said: RegExp, meant: string])[] = [
  [
    /followed by map values|Implicit keys need to be on a single line/,
    '这一行缺少冒号，或冒号后面没有空格',
  ],
  [/Nested mappings are not allowed in compact/, '一行里有两个“: ”；内容里有冒号的，整段放进引号'],
  [/must start at the same column/, '缩进与同一级的其他行没有对齐'],
  [/should be indented|not enough indentation|must be more indented/i, '缩进不够'],
  [/Missing closing .*quote/, '引号没有配对'],
  [
    /Unexpected .*-seq|Flow (sequence|map).*must|expected flow|Missing , between/i,
    '方括号或花括号里的写法不对，项与项之间要用半角逗号',
  ],
  [/to end with|must end with a|expected to end/i, '括号没有配对'],
  [/Plain value cannot start with/, '内容不能以这个符号开头，要放进引号'],
  [/Block scalar header/, '“|”后面不能在同一行写内容'],
  [
    /Unexpected scalar|Unexpected double-quoted|Unexpected single-quoted/,
    '这里多出了内容，或上一行少了冒号、引号',
  ],
  [
    /block sequence|seq-item|collection cannot start on the same line/i,
    '列表的“- ”应当另起一行并缩进',
  ],
  [/Map keys must be unique/, '同一个名称写了两次'],
]

export function yamlSyntax(detail: string): string {
  const meant = SLIPS.find(([said]) => said.test(detail))?.[1]
  return meant ?? `写法有误（${detail}）`
}
