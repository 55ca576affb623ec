// Formats quantities for display: number, sign, comparator and unit.
import type { EnglishUnit, Glossed } from '../model/glossary.ts';
import type { Language } from './language.ts';

interface Quantity extends Glossed {
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

const comparatorSigns: Record<NonNullable<Quantity['comparator']>, string> = {
  '>': '> ',
  '>=': '≥ ',
  '<': '< ',
  '<=': '≤ ',
  '~': '≈ ',
};

const thousand = 1000;

/** Scales thousands up to millions if every end reaches 1,000: "2m chips", not "2,000k chips". */
function inMillions([factor, unit]: EnglishUnit, ends: readonly number[]): EnglishUnit {
  const isManyThousands = /^k\b/.test(unit) && ends.every((end) => Math.abs(end * factor) >= thousand);
  return isManyThousands ? [factor / thousand, unit.replace('k', 'm')] : [factor, unit];
}

// Six digits keep all digits of the report and only round off floating-point noise from a unit's factor.
const digits = { maximumFractionDigits: 6 } as const;
let plain: Intl.NumberFormat | undefined;
let signed: Intl.NumberFormat | undefined;

/** Created at first use: it takes milliseconds, also in a worker that formats nothing. */
const formatOf = (isSigned: boolean): Intl.NumberFormat =>
  isSigned
    ? (signed ??= new Intl.NumberFormat('en', { ...digits, signDisplay: 'exceptZero' }))
    : (plain ??= new Intl.NumberFormat('en', digits));

/** @param isSigned writes a plus sign too. The minus sign is always written, as U+2212. */
export function formatQuantity(quantity: Quantity, language: Language, isSigned = false): FormattedQuantity {
  const { value, low = 0, high = 0 } = quantity;
  const counted = language === 'en' ? quantity.gloss?.unit : undefined;
  const [factor, unit] = counted
    ? inMillions(counted, value === undefined ? [low, high] : [value])
    : [1, quantity.unit];
  const numbers = formatOf(isSigned);
  const write = (end: number): string => numbers.format(end * factor).replace('-', '−');
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
