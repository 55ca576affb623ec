// What the grammar reads before it is written in the form of the model.
import type { Evidence } from '../model/evidence.ts';
import type { Figure } from '../model/figure.ts';
import type { Metric } from './metric-grammar.ts';
import type { NamedCompany } from './names.ts';
import type { Quantity } from './quantities.ts';

export type Subject =
  | { kind: 'company'; company: NamedCompany }
  | { kind: 'group'; companies: NamedCompany[]; name: string }
  | { kind: 'sector' | 'market' | 'product'; name: string };

/** A number of the plain text; the sign includes what the words say (下降, 亏损). */
export interface Amount extends Pick<Quantity, 'start' | 'end' | 'value' | 'high' | 'unit'> {
  sign: 1 | -1;
}

export interface RawChange {
  type: Figure['changes'][number]['type'];
  amount: Amount;
}

export interface RawFigure {
  metric: Metric;
  subject: Subject | null;
  amount: Amount;
  period: string | null;
  kind: Figure['kind'];
  comparator?: Figure['comparator'];
  speaker?: string;
  changes: RawChange[];
  isSure: boolean;
  /** Its evidence, if it is not the amount alone. */
  evidence?: Evidence[];
}
