import type { SourceUnit } from '../domain/culture.ts';
import type { DateAmount, TimeAmount } from './dates.ts';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words for powers of ten, by what they mean in English. */
export type Scale = 'thousand' | 'million' | 'billion';

/** One value, or the two of a range. `digits`: how many of them are significant. `ambiguous`: might be read in two ways. */
export interface Quantity extends Span {
  readonly values: readonly number[];
  readonly digits: number;
  readonly decimals: number;
  readonly ambiguous: boolean;
  /** Why a person should look, where it is not that the number can be read in two ways. */
  readonly doubt?: string;
}

/** Something that a text says how much of, or when. */
export type Amount =
  | (Quantity & { readonly kind: 'unit'; readonly unit: SourceUnit })
  | (Quantity & { readonly kind: 'currency'; readonly currency: string; readonly scale: Scale | null })
  | (Quantity & { readonly kind: 'number' })
  | (Span & { readonly kind: 'ordinal'; readonly value: number; readonly century: boolean })
  | DateAmount
  | TimeAmount;
