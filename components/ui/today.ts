// The current local date, YYYY-MM-DD. Report ages are relative to it.
import { localDay } from '../../lib/model/days.ts';

export const today = (): string => localDay(new Date());
