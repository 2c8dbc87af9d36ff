import { ActKind } from '../../../domain/act.ts';
import type { Content, Turn } from '../../../domain/example.ts';
import { isSameText, teachesNot } from '../../../domain/withheld.ts';
import type { Entry } from '../rules/entry.ts';
import { leftOutWhy } from '../rules/layout.ts';
import { instructionPrompt } from './messages.ts';
import { ownOf } from './own.ts';
import type { Own } from './own.ts';

/** A row of `data/preference.jsonl`: TRL's preference shape with an explicit prompt. */
export interface PreferenceRow extends Own {
  readonly prompt: Turn[];
  readonly chosen: Turn[];
  readonly rejected: Turn[];
  readonly id: string;
  readonly dataset: string;
  readonly license: string;
}

/** A row of `data/preference-adaptation.jsonl`: the resolved answer against its literal translation. */
export interface AdaptationRow extends Own {
  readonly prompt: Turn[];
  readonly chosen: Turn[];
  readonly rejected: Turn[];
  /** The kinds of the acts that lie between the two, so that one can take tone pairs and leave fluency pairs. */
  readonly acts: ActKind[];
  /** True where people changed the machine's text. */
  readonly edited: boolean;
  readonly id: string;
  /** Which text of the example it is: `output`, `turns.3`, `chosen`. */
  readonly field: string;
  readonly dataset: string;
  readonly license: string;
}

const said = (content: string): Turn[] => [{ role: 'assistant', content }];
const plain = (turns: readonly Turn[]): Turn[] => turns.map(({ role, content }) => ({ role, content }));

/** The authored pair, where reviewers said that *chosen* is still the better one. */
export const preferenceRows = (entry: Entry): PreferenceRow[] => {
  const { example, dataset, layout, resolution } = entry;
  const { content, labels } = resolution;
  if (content?.kind !== 'preference' || leftOutWhy(content, labels, layout) !== null) return [];
  return [
    {
      prompt: plain(content.prompt),
      chosen: said(content.chosen),
      rejected: said(content.rejected),
      id: example.id,
      dataset: dataset.name,
      license: dataset.licence,
      ...ownOf(entry),
    },
  ];
};

/** The answers that an example holds, each with what comes before it. */
const answersOf = (content: Content): { field: string; prompt: Turn[]; text: string }[] => {
  switch (content.kind) {
    case 'instruction':
      return [{ field: 'output', prompt: instructionPrompt(content), text: content.output }];
    case 'chat':
      return content.turns.flatMap(({ role, content: text }, index) =>
        role === 'assistant' && index > 0
          ? [{ field: `turns.${index}`, prompt: plain(content.turns.slice(0, index)), text }]
          : [],
      );
    case 'preference':
      return [{ field: 'chosen', prompt: plain(content.prompt), text: content.chosen }];
    case 'evaluation':
      return [];
  }
};

/** Kinds of the acts on `field`: the draft's, and those that people named who wrote the resolved text. In the order of the words. */
const actsOn = ({ drafts, judgments, resolution }: Entry, field: string, text: string, edited: boolean): ActKind[] => {
  const drafted = drafts.find(({ attempt }) => attempt === resolution.attempt)?.acts ?? [];
  const wrote = edited
    ? judgments.filter(({ opinion }) => opinion.edited.some((one) => one.field === field && one.text === text))
    : [];
  const kinds = new Set(
    [...drafted, ...wrote.flatMap(({ opinion }) => opinion.acts)]
      .filter((act) => act.field === field && act.kind !== 'keep')
      .map(({ kind }) => kind),
  );
  return ActKind.options.filter((kind) => kinds.has(kind));
};

/** Each resolved answer that differs from its literal translation by an act or a person's edit, preferred over that translation. */
export const adaptationRows = (entry: Entry): AdaptationRow[] => {
  const { example, dataset, drafts, layout, resolution } = entry;
  const { content, labels } = resolution;
  const draft = drafts.find(({ attempt }) => attempt === resolution.attempt);
  if (content === null || draft === undefined) return [];
  // Of a pair whose order is in doubt each answer can stand alone; a chat whose turns do not follow is no context to answer in.
  if (content.kind === 'chat' && leftOutWhy(content, labels, layout) !== null) return [];
  if (layout > 1 && teachesNot(content) !== null) return [];
  return answersOf(content).flatMap(({ field, prompt, text }) => {
    const before = draft.fields.find((one) => one.field === field);
    if (before === undefined || text === '' || before.literal === '') return [];
    if (text === before.literal || (layout > 1 && isSameText(text, before.literal))) return [];
    const edited = text !== before.adapted;
    const acts = actsOn(entry, field, text, edited);
    if (!edited && acts.length === 0) return [];
    return [
      {
        prompt,
        chosen: said(text),
        rejected: said(before.literal),
        acts,
        edited,
        id: example.id,
        field,
        dataset: dataset.name,
        license: dataset.licence,
        ...ownOf(entry),
      },
    ];
  });
};
