import { GroupBy } from '../../../domain/group.ts';
import type { SoftLabels } from '../contract/soft-label.ts';
import { tellGroups } from './suppress.ts';

/** One answer: whose, which label, and the groups that they agree to be counted in. */
export interface GroupedAnswer {
  readonly worker: string;
  readonly label: string;
  readonly groups: Partial<Record<GroupBy, string>>;
}

/** Votes and people of one group, label by label. */
const createTally = (labels: readonly string[]) => {
  const cells = labels.map(() => ({ votes: 0, people: new Set<number>() }));
  const people = new Set<number>();
  return {
    add: (label: number, person: number): void => {
      const cell = cells[label];
      if (cell === undefined) return;
      cell.votes++;
      cell.people.add(person);
      people.add(person);
    },
    people,
    cells,
  };
};

/** Counts the answers to one question, as a whole and by every group; memory grows with people and groups, not with answers. */
export const createSoftLabels = (question: string, labels: readonly string[]) => {
  const places = new Map(labels.map((label, place) => [label, place]));
  const people = new Map<string, number>();
  const all = createTally(labels);
  const byGroup = new Map(GroupBy.options.map((by) => [by, new Map<string | null, ReturnType<typeof createTally>>()]));

  return {
    add: ({ worker, label, groups }: GroupedAnswer): void => {
      const place = places.get(label);
      if (place === undefined) return;
      const person = people.get(worker) ?? people.size;
      people.set(worker, person);
      all.add(place, person);
      for (const [by, tallies] of byGroup) {
        const name = groups[by] ?? null;
        const tally = tallies.get(name) ?? createTally(labels);
        tallies.set(name, tally);
        tally.add(place, person);
      }
    },
    build: (): SoftLabels[] =>
      [...byGroup].map(([by, tallies]) => {
        const told = tellGroups([...tallies].map(([name, { people: who, cells }]) => ({ name, people: who, cells })));
        return {
          question,
          by,
          people: all.people.size,
          labels: labels.map((label, place) => ({ label, votes: all.cells[place]?.votes ?? 0 })),
          groups: told.groups.map((group) => ({
            name: group.name,
            people: group.people,
            votes: group.votes,
            labels: labels.map((label, place) => ({ label, votes: group.cells[place] ?? null })),
          })),
          reason: told.reason,
        };
      }),
  };
};
