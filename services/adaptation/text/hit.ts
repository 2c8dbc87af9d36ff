import type { Act, ActKind } from '../../../domain/act.ts';

/** A place in a text where the culture matters: what a plain translation says there, what the adapted text says, and why. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** The words found. */
  readonly text: string;
  readonly literal: string;
  readonly adapted: string;
  readonly act: ActKind;
  readonly reason: string;
  /** True where a person must look: it becomes a finding too. */
  readonly flagged: boolean;
  /** True for whole sentences, which a translator never sees. */
  readonly apart: boolean;
  /** The unit of the translation memory that it is, where it is one. */
  readonly memory?: Act['memory'];
}

/** What the rules know about the field that they work on. */
export interface Setting {
  /** `english` source, or a text already in the pack's language. */
  readonly language: 'english' | 'own';
  /** True where the answer hangs on a number: units are then shown to a person, not converted. */
  readonly numbersMatter: boolean;
}
