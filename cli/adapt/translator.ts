import type { CulturePack } from '../../domain/culture.ts';
import { Refusal } from '../../domain/refusal.ts';
import { CulturePackError } from '../../language/culture-pack.ts';
import { hasMode, installCommand, routeFor } from '../../services/adaptation/provider/apertium/install.ts';
import { packOf, readPacks } from '../../cultures/packs.ts';
import { Problem } from '../../infra/stack/problem.ts';

/** The pack of a culture or variant (BCP 47). @throws Problem that lists those there are, or the faults of one */
export const packNamed = (tag: string): CulturePack => {
  try {
    return packOf(tag, readPacks());
  } catch (error) {
    if (error instanceof Refusal || error instanceof CulturePackError)
      throw new Problem(error.message, { cause: error });
    throw error;
  }
};

const way = (route: readonly string[]): string => {
  const missing = route.filter((mode) => !hasMode(mode));
  const steps = route.length === 1 ? `${route[0]}, straight from English` : `${route.join(', then ')}, a pivot`;
  const state = missing.length === 0 ? 'installed' : `not installed: ${installCommand(missing)}`;
  return `Apertium ${steps} (${state})`;
};

/** Who drafts in a culture on this machine: Apertium straight from English, Apertium by a pivot, or a model or people. */
export const translatorsOf = ({
  tag,
  language,
  variants,
}: Pick<CulturePack, 'tag' | 'language' | 'variants'>): string[] => {
  const route = routeFor(language, tag);
  const own = variants.flatMap((variant) => {
    const modes = routeFor(language, variant.tag);
    return modes === null || modes.join() === route?.join() ? [] : [`translator of ${variant.tag}: ${way(modes)}`];
  });
  const first =
    route === null
      ? 'none of Apertium’s: a model (openai) or a service (http-mt) drafts, else people write; translated data needs none'
      : way(route);
  return [`translator: ${first}`, ...own];
};
