// Formats quantities for display: number, sign, comparator and unit.
import type { Language } from './language.ts';

interface Quantity {
  value?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  comparator?: '>' | '>=' | '<' | '<=' | '~' | undefined;
  unit: string;
}

export interface FormattedQuantity {
  /** "> 1,200", "600–650", "+4,230.22". */
  number: string;
  unit: string;
}

/** Chinese unit → factor and unit in English. */
const englishUnits: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
  亿美元: [0.1, 'bn USD'],
  亿元: [0.1, 'bn yuan'],
  万亿元: [1, 'tn yuan'],
  亿: [0.1, 'bn'],
  万: [10, 'k'],
  万片: [10, 'k chips'],
  万颗: [10, 'k chips'],
  万张: [10, 'k cards'],
  万人: [10, 'k people'],
  万个: [10, 'k'],
  亿个: [0.1, 'bn'],
  亿颗: [0.1, 'bn'],
  亿人: [0.1, 'bn people'],
  百分点: [1, 'pp'],
  倍: [1, '×'],
  个: [1, ''],
  家: [1, ''],
  项: [1, ''],
  款: [1, ''],
  类: [1, ''],
  名: [1, ''],
  个月: [1, 'months'],
  个季度: [1, 'quarters'],
  万亿: [1, 'tn'],
  万tokens: [10, 'k tokens'],
  'tokens/秒': [1, 'tokens/s'],
  '万亿tokens/日': [1, 'tn tokens/day'],
  '万亿tokens/月': [1, 'tn tokens/month'],
  人: [1, 'people'],
  张: [1, 'cards'],
  片: [1, 'chips'],
  点: [1, 'points'],
  分: [1, 'points'],
  次: [1, 'times'],
  位: [1, ''],
  '美元/百万tokens': [1, 'USD/M tokens'],
};

const comparatorSigns: Record<NonNullable<Quantity['comparator']>, string> = {
  '>': '> ',
  '>=': '≥ ',
  '<': '< ',
  '<=': '≤ ',
  '~': '≈ ',
};

const thousand = 1000;

/** Scales thousands up to millions if every end reaches 1,000: "2m chips", not "2,000k chips". */
function inMillions([factor, unit]: readonly [number, string], ends: readonly number[]): readonly [number, string] {
  const isManyThousands = /^k\b/.test(unit) && ends.every((end) => Math.abs(end * factor) >= thousand);
  return isManyThousands ? [factor / thousand, unit.replace('k', 'm')] : [factor, unit];
}

// Six digits keep all digits of the report and only round off floating-point noise from a unit's factor.
const numberFormat = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const signedFormat = new Intl.NumberFormat('en', { maximumFractionDigits: 6, signDisplay: 'exceptZero' });

/** @param isSigned writes a plus sign too. The minus sign is always written, as U+2212. */
export function formatQuantity(quantity: Quantity, language: Language, isSigned = false): FormattedQuantity {
  const { value, low = 0, high = 0 } = quantity;
  const counted = language === 'en' ? englishUnits[quantity.unit] : undefined;
  const [factor, unit] = counted
    ? inMillions(counted, value === undefined ? [low, high] : [value])
    : [1, quantity.unit];
  const write = (end: number): string =>
    (isSigned ? signedFormat : numberFormat).format(end * factor).replace('-', '−');
  const number = value === undefined ? `${write(low)}–${write(high)}` : write(value);
  return { number: (quantity.comparator ? comparatorSigns[quantity.comparator] : '') + number, unit };
}

/** Joins number and unit: "26.3 bn USD", "2m chips", "17.5%". */
export const quantityText = ({ number, unit }: FormattedQuantity): string =>
  unit === '' || /^(?:[%×]|[km]\b)/.test(unit) ? number + unit : `${number} ${unit}`;

/** Returns the sign of a movement (of the low end of a range); `null` for zero. */
export function directionOf(quantity: Quantity): 'up' | 'down' | null {
  const value = quantity.value ?? quantity.low ?? 0;
  return value > 0 ? 'up' : value < 0 ? 'down' : null;
}
