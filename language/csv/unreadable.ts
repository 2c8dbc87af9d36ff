import { Refusal } from '../../domain/refusal.ts';

/** A file that is no CSV, or cannot be read as one to its end; `line` is where that shows (0: nowhere in particular). */
export class UnreadableCsv extends Refusal {
  readonly line: number;

  constructor(line: number, message: string) {
    super('unreadable-file', message);
    this.line = line;
  }
}
