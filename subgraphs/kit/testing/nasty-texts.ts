import fc from 'fast-check';

/** Texts that break careless writers. */
export const nasty = fc.constantFrom(
  '乌兰·图雅',
  '巴彦-乌拉 ᠮᠣᠩᠭᠣᠯ',
  '𠮷野家与𡈽',
  '000131127004',
  '=1+1',
  '第一行\n第二行\n',
  '# 不是注释',
  '名称: 值',
  '100%',
  '- 项',
  '"引号" 与 ‘引号’',
  'yes',
  'null',
  '1e3',
  '2026-03-10',
  '\t制表',
  '  前后空格'.trim(),
  '很长'.repeat(3000),
  '@提醒',
  '{ 花括号 }',
  '& 和 *',
);
