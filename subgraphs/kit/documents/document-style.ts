/**
 * How a document looks on screen and on paper: A4, sizes and type areas after GB/T 9704-2012 (标题二号小标宋, 正文仿宋),
 * with the typefaces that a government desktop has first and those that any other system has after them.
 */
export const documentStyle = `
@page { size: A4; margin: 30mm 26mm 26mm 28mm; @bottom-right { content: "第" counter(page) "页 共" counter(pages) "页"; font: 10.5pt "FangSong", "Noto Serif CJK SC", serif; } }
* { box-sizing: border-box; }
html { background: #e9e9e9; }
body { margin: 0; color: #000; font: 14pt/1.75 "仿宋_GB2312", "FangSong", "STFangsong", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "SimSun", serif; overflow-wrap: anywhere; text-justify: inter-ideograph; }
main { width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 30mm 26mm 26mm 28mm; background: #fff; }
header { text-align: center; margin-bottom: 8mm; }
header p { text-align: center; text-indent: 0; }
.issuer { font: 16pt/1.5 "方正小标宋简体", "FZXiaoBiaoSong-B05S", "STZhongsong", "Noto Serif CJK SC", "Noto Serif SC", "SimSun", serif; margin: 0; }
h1 { font: 700 22pt/1.4 "方正小标宋简体", "FZXiaoBiaoSong-B05S", "STZhongsong", "Noto Serif CJK SC", "Noto Serif SC", "SimSun", serif; letter-spacing: .1em; margin: 1mm 0 3mm; }
.number { margin: 0; }
h2 { font: 700 14pt/1.75 "黑体", "SimHei", "Noto Sans CJK SC", "Noto Serif CJK SC", sans-serif; margin: 3mm 0 0; break-after: avoid; }
p { margin: 0; text-align: justify; text-indent: 2em; }
p.addressee { text-indent: 0; }
ol { margin: 0; padding: 0; list-style: none; }
ol li { text-align: justify; text-indent: 2em; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 3mm 0; font-size: 10.5pt; line-height: 1.5; }
caption { text-align: left; font-size: 12pt; padding-bottom: 1mm; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: .6pt solid #000; padding: 1.2mm 1.6mm; vertical-align: middle; text-align: left; }
th { text-align: center; font-weight: 700; padding: 1.2mm .6mm; }
td.centred { text-align: center; }
.facts { font-size: 12pt; }
.facts th { width: 24%; font-weight: 400; }
.closing { break-inside: avoid; }
.signature { margin: 10mm 0 0 auto; width: 88mm; text-align: center; break-inside: avoid; break-before: avoid; }
.signature p { text-indent: 0; text-align: center; }
.sign-lines { margin-top: 8mm; font-size: 12pt; break-inside: avoid; break-before: avoid; }
.sign-lines p { display: flex; gap: 2mm; text-indent: 0; margin-top: 3mm; }
.sign-lines span { flex: 1; border-bottom: .6pt solid #000; max-width: 55mm; }
footer { break-before: avoid; margin-top: 8mm; border-top: .6pt solid #000; padding-top: 1.5mm; font-size: 10.5pt; break-inside: avoid; }
footer p { text-indent: 0; }
@media print { html { background: none; } main { width: auto; min-height: 0; margin: 0; padding: 0; } }
`;
