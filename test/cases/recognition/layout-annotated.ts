// Names that contain pronunciations, invisible characters or blanks of all widths.
import { mark, trap, type RecognitionRow } from './row.ts';

export const layoutAnnotated: readonly RecognitionRow[] = [
  mark('a name with a pronunciation after each character', '中(zhōng)国(guó)移(yí)动(dòng)发布年报', [
    '中(zhōng)国(guó)移(yí)动',
    '600941.SSE',
  ]),
  mark('a name with a pronunciation in bopomofo', '中（ㄓㄨㄥ）國（ㄍㄨㄛˊ）移動發布年報', [
    '中（ㄓㄨㄥ）國（ㄍㄨㄛˊ）移動',
    '600941.SSE',
  ]),
  mark('a name with a pronunciation in square brackets', '中[zhōng]国移动发布年报', ['中[zhōng]国移动', '600941.SSE']),
  mark('a name with a pronunciation in full-width square brackets', '中［zhōng］国移动', [
    '中［zhōng］国移动',
    '600941.SSE',
  ]),
  mark('a name with a pronunciation in lenticular brackets', '中【zhōng】国移动', ['中【zhōng】国移动', '600941.SSE']),
  mark('a name with a pronunciation without a tone', '中(zhong)国(guo)移动', ['中(zhong)国(guo)移动', '600941.SSE']),
  mark('a name with a pronunciation with the tone as a digit', '中(zhong1)国(guo2)移动', [
    '中(zhong1)国(guo2)移动',
    '600941.SSE',
  ]),
  mark('a name with a pronunciation with the tone as a combining mark', '中(zho\u0304ng)国移动', [
    '中(zho\u0304ng)国移动',
    '600941.SSE',
  ]),
  mark('a name with a pronunciation of two characters', '中国(zhōng guó)移动', ['中国(zhōng guó)移动', '600941.SSE']),
  mark('a name with a pronunciation of two characters as one word', '中国（Zhōngguó）移动', [
    '中国（Zhōngguó）移动',
    '600941.SSE',
  ]),
  mark('a name with blanks around a pronunciation', '中 (zhōng) 国移动', ['中 (zhōng) 国移动', '600941.SSE']),
  mark('a name before its pronunciation', '寒武纪（hán wǔ jì）发布新芯片', ['寒武纪', '688256.SSE']),
  mark('a name before its pronunciation in bopomofo', '英伟达（ㄧㄥ ㄨㄟˇ ㄉㄚˊ）财报', ['英伟达', 'NVDA.NASDAQ']),
  mark(
    'both names when one is in brackets between Chinese characters',
    '英伟达(nvidia)发布财报，营收大涨',
    ['英伟达', 'NVDA.NASDAQ'],
    ['nvidia', 'NVDA.NASDAQ'],
  ),
  trap('no name made of the characters beside a note', '他在中(见图)国移动端写程序时想家'),

  mark('a justified name', '新 易 盛发布年报', ['新 易 盛', '300502.SZSE']),
  mark('a name with thin blanks inside', '新\u2009易\u200a盛', ['新\u2009易\u200a盛', '300502.SZSE']),
  mark('a name with wide blanks inside', '新\u2003易\u2001盛', ['新\u2003易\u2001盛', '300502.SZSE']),
  mark('a name with figure and narrow no-break blanks inside', '新\u2007易\u202f盛', [
    '新\u2007易\u202f盛',
    '300502.SZSE',
  ]),
  mark('a name with characters that look blank inside', '新\u2800易\u3164盛', ['新\u2800易\u3164盛', '300502.SZSE']),
  mark('a name over a line separator', '新\u2028易盛', ['新\u2028易盛', '300502.SZSE']),
  mark('an English name with a thin blank', 'a customer of Google\u2009Cloud since May', [
    'Google\u2009Cloud',
    'google-cloud',
  ]),
  mark('an English name with a zero-width space between two blanks', 'a customer of Google \u200b Cloud since May', [
    'Google \u200b Cloud',
    'google-cloud',
  ]),

  mark('a name with soft hyphens between all letters', 'N\u00adV\u00adI\u00adD\u00adI\u00adA rose', [
    'N\u00adV\u00adI\u00adD\u00adI\u00adA',
    'NVDA.NASDAQ',
  ]),
  mark('a name with word joiners inside', '中\u2060际\u2060旭\u2060创', ['中\u2060际\u2060旭\u2060创', '300308.SZSE']),
  mark('a name with variation selectors', '中\ufe00际\ufe01旭创\ufe0f大涨', ['中\ufe00际\ufe01旭创', '300308.SZSE']),
  mark('a name with direction marks', '中际\u200e旭\u200f创', ['中际\u200e旭\u200f创', '300308.SZSE']),
  mark('a name in a direction embedding', '\u202a中\u202c际\u2066旭\u2069创', [
    '中\u202c际\u2066旭\u2069创',
    '300308.SZSE',
  ]),
  mark('a Latin name with an isolate inside', 'NV\u2068IDIA\u2069 rose', ['NV\u2068IDIA', 'NVDA.NASDAQ']),
  mark('a name struck through', 'N\u0336V\u0336I\u0336D\u0336I\u0336A\u0336 rose', [
    'N\u0336V\u0336I\u0336D\u0336I\u0336A',
    'NVDA.NASDAQ',
  ]),
  mark('an underlined Chinese name', '英\u0332伟\u0332达\u0332财报', ['英\u0332伟\u0332达', 'NVDA.NASDAQ']),
  mark('a code with a direction mark inside', '300308\u200e.SZ 放量', ['300308\u200e.SZ', '300308.SZSE']),
  mark('a code in an isolate', '\u2066SZ\u2069300308', ['SZ\u2069300308', '300308.SZSE']),
  mark('a code with a variation selector', 'SZ300308\ufe0e 放量', ['SZ300308', '300308.SZSE']),
];
