import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

/** The modules of k6 that the runner offers, and the file that each one is here. */
const offered: Readonly<Record<string, string>> = {
  k6: 'k6.ts',
  'k6/http': 'k6-http.ts',
  'k6/metrics': 'k6-metrics.ts',
  'k6/execution': 'k6-execution.ts',
  'k6/data': 'k6-data.ts',
  'k6/x/sse': 'k6-x-sse.ts',
};

/** Lets scripts import k6's modules. What k6 could not load either (a package, a Node module) is not loaded for a script. */
export const offerModules = (): void => {
  registerHooks({
    resolve: (specifier, context, next) => {
      const file = offered[specifier];
      if (file !== undefined) return next(pathToFileURL(join(import.meta.dirname, file)).href, context);
      if (specifier === 'k6' || specifier.startsWith('k6/'))
        throw new Error(`The runner does not offer "${specifier}". It offers ${Object.keys(offered).join(', ')}.`);
      return next(specifier, context);
    },
  });
};
