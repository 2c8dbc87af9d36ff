import type { ExampleStoryQuery } from '../../graphql/generated/operations.ts';

/** An example with everything that the viewer may know of it. */
export type Story = NonNullable<ExampleStoryQuery['example']>;

/** One thing that happened. `who` is empty where no person is named; `why` where there is nothing to add. `at` is null where it is not known. */
export interface StoryEvent {
  readonly at: string | null;
  readonly what: string;
  readonly who: string;
  readonly why: string;
}

/** An enum value in the words of the product: `IN_REVIEW` is `in-review`. */
export const wordOf = (value: string): string => value.toLowerCase().replaceAll('_', '-');

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const joined = (...parts: (string | null | undefined)[]): string => parts.filter((part) => part).join(' · ');

const asked = { JUDGE: 'judge the draft', CONFIRM: 'choose among candidates', ADJUDICATE: 'decide as adjudicator' };
const closers = { LAST_SEAT: 'its last seat was filled', DEADLINE: 'its time was up', CANCELLED: 'its campaign ended' };

type Triage = NonNullable<Story['drafts'][number]['triage']>;

const verdictOf = ({ label, knowledge, regions, timeSensitive }: NonNullable<Triage['rules']>): string =>
  joined(wordOf(label), knowledge.map(wordOf).join(', '), regions.join(', '), timeSensitive ? 'time-sensitive' : '');

/** How much the example hangs on a culture, who said so, and what they would have become of it. */
const triaged = ({ rules, model, by, reason, proposals, ...whole }: Triage, at: string | null): StoryEvent[] => {
  const line = (what: string, why = ''): StoryEvent => ({ at, what: `  ${what}`, who: '', why });
  return [
    line(`triage by ${wordOf(by)}: ${verdictOf(whole)}`, reason ?? ''),
    ...(rules && by !== 'RULES' ? [line(`triage by rules alone: ${verdictOf(rules)}`)] : []),
    ...(model ? [line(`triage by the model alone: ${verdictOf(model)}`, model.reason)] : []),
    ...proposals.map((one) => line(`proposed for ${one.field}: ${wordOf(one.kind)}`, one.reason)),
  ];
};

const drafted = ({ drafts }: Story): StoryEvent[] =>
  drafts.flatMap(({ draftedAt, provider, engine, acts, findings, needsHuman, attempt, triage }) => {
    const at = draftedAt ?? null;
    const found = [counted(acts.length, 'act'), counted(findings.length, 'finding')].join(', ');
    const what = `attempt ${attempt} drafted by ${wordOf(provider)}, ${found}`;
    return [
      { at, what, who: '', why: joined(engine, needsHuman ? 'people must write the text' : '') },
      ...acts.map(({ kind, field, from, to, reason }) => {
        const change = `  ${wordOf(kind)} ${field}: “${from}” → “${to}”`;
        return { at, what: change, who: '', why: reason };
      }),
      ...(triage ? triaged(triage, at) : []),
    ];
  });

const rounds = ({ rounds: all, decisions }: Story): StoryEvent[] =>
  all.flatMap(({ attempt, round, purpose, seats, openedAt, closedAt, closedBy, filled }) => {
    const before = decisions.find((one) => one.attempt === attempt && one.round === round - 1);
    const name = `round ${attempt}.${round}`;
    const opened = `${name} opened: ${counted(seats, 'seat')} to ${asked[purpose]}`;
    const events = [{ at: openedAt, what: opened, who: '', why: before?.why ?? '' }];
    if (!closedAt) return events;
    const what = `${name} closed${typeof filled === 'number' ? ` with ${filled} of ${seats} filled` : ''}`;
    return [...events, { at: closedAt, what, who: '', why: closedBy ? closers[closedBy] : '' }];
  });

/** Claims, and those ends of a lease that no judgment tells. */
const leases = ({ leases: all }: Story, now: string): StoryEvent[] =>
  all.flatMap(({ attempt, round, author, claimedAt, expiresAt, endedAt, endedBy, reason, comment }) => {
    const seat = `a seat of round ${attempt}.${round}`;
    const kept = expiresAt ? `${expiresAt < now ? 'ran out at' : 'kept until'} ${expiresAt.slice(11, 19)}` : '';
    const events = [{ at: claimedAt, what: `claimed ${seat}`, who: author, why: kept }];
    if (!endedAt || !endedBy || endedBy === 'FILLED') return events;
    const ends = { RELEASED: `gave back ${seat}`, EXPIRED: `lost ${seat}`, CLOSED: `left ${seat}` };
    const whys = {
      RELEASED: joined(reason && wordOf(reason), comment),
      EXPIRED: 'the lease ran out',
      CLOSED: 'the round was closed',
    };
    return [...events, { at: endedAt, what: ends[endedBy], who: author, why: whys[endedBy] }];
  });

const verdicts = { ACCEPT: 'accepted the draft', EDIT: 'edited the draft', DROP: 'would drop the example' };

const judgments = ({ judgments: all }: Story): StoryEvent[] =>
  all.map(
    ({ submittedAt, author, purpose, verdict, choice, standing, edited, flags, reason, comment, carriedInto }) => {
      const said =
        purpose === 'JUDGE' || verdict === 'DROP' ? verdicts[verdict] : choice ? `chose ${choice}` : 'chose none';
      const fields = edited.length > 0 ? ` (${edited.map(({ field }) => field).join(', ')})` : '';
      const late = standing === 'SURPLUS' ? ', late: kept as evidence' : '';
      const again = carriedInto.length > 0 ? `, counts in attempt ${carriedInto.join(' and ')} too` : '';
      return {
        at: submittedAt,
        what: `${said}${fields}${late}${again}`,
        who: author,
        why: joined(reason, comment, ...flags.map(wordOf)),
      };
    },
  );

const decisions = ({ decisions: all }: Story): StoryEvent[] =>
  all.map(({ decidedAt, attempt, round, kind, outcome, why, evidence }) => {
    const { rule, posteriors, judgmentIds } = evidence;
    const what = `decided on round ${attempt}.${round}: ${wordOf(kind)}${outcome ? ` as ${wordOf(outcome)}` : ''}`;
    const chances = `usable ${percent(posteriors.usable)}, draft stands ${percent(posteriors.draftStands)}`;
    return {
      at: decidedAt,
      what,
      who: '',
      why: joined(why, `${rule} on ${counted(judgmentIds.length, 'judgment')}`, chances),
    };
  });

/** What happened to an example, in order; what happened at an unknown time comes where it must have. `now` is an instant in UTC. */
export const eventsOf = (story: Story, now: string): StoryEvent[] => {
  const { dataset, line, resolutions, strandings, reopenings, releases, trouble } = story;
  const from = dataset ? `imported with ${dataset.name}, line ${line}` : `imported, line ${line}`;
  const first = {
    at: dataset?.importedAt ?? null,
    what: from,
    who: '',
    why: dataset ? `licence ${dataset.licence}` : '',
  };
  const later = [
    ...drafted(story),
    ...leases(story, now),
    // The judgment in a round's last seat and the round's end are of one instant.
    ...judgments(story),
    ...rounds(story),
    ...decisions(story),
    ...resolutions.map(({ resolvedAt, attempt, outcome, reason, withheld, guidelineVersion }) => ({
      at: resolvedAt,
      what: `attempt ${attempt} resolved: ${wordOf(outcome)}`,
      who: '',
      why: joined(reason, withheld && `left out of the file of its kind: ${withheld}`, `guideline ${guidelineVersion}`),
    })),
    ...strandings.map(({ strandedAt, attempt, reason, purpose, variant }) => ({
      at: strandedAt,
      what: `attempt ${attempt} needs people${purpose ? ` to ${asked[purpose]}` : ''}`,
      who: '',
      why: joined(wordOf(reason), variant),
    })),
    ...(trouble
      ? [
          {
            at: trouble.since,
            what: `${trouble.waitsForRetry ? 'held up by a refusal of' : `held up by ${counted(trouble.tries, 'failure')} of`} the step ${trouble.step}`,
            who: '',
            why: trouble.error,
          },
        ]
      : []),
    ...reopenings.map(({ attempt, reason, reopenedAt }) => ({
      at: reopenedAt,
      what: `opened again: attempt ${attempt} is superseded`,
      who: '',
      why: reason,
    })),
    ...releases.map(({ builtAt, version, state }) => ({
      at: builtAt ?? null,
      what: `in release ${version}`,
      who: '',
      why: wordOf(state),
    })),
  ];
  // Stable: events of one instant stay in the order in which the story tells them. What has no time is last but for a draft.
  const order = ({ at, what }: StoryEvent) => at ?? (what.startsWith('in release') ? '9999' : '');
  return [first, ...later.toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))];
};
