import { iterationOf, runNow } from './iteration.ts';

/* The module `k6/execution`: what our scripts use of it. */

const now = () => iterationOf('k6/execution');

export const vu = {
  get idInTest() {
    return now().vu.id;
  },
  get idInInstance() {
    return now().vu.id;
  },
  get iterationInInstance() {
    return now().vu.iterations - 1;
  },
  get iterationInScenario() {
    return now().inVu;
  },
};

export const scenario = {
  get name() {
    return now().scenario;
  },
  get executor() {
    return now().executor;
  },
  get startTime() {
    return now().scenarioStartedAt;
  },
  get iterationInTest() {
    return now().inScenario;
  },
  get iterationInInstance() {
    return now().inScenario;
  },
};

export const instance = {
  get currentTestRunDuration() {
    return performance.now() - runNow().startedAt;
  },
};

export const test = {
  /** Ends the run: iterations are cut off, `teardown` and the summary follow, the exit status is 108. */
  abort: (message = 'test aborted'): void => runNow().abort(message),
};

export default { vu, scenario, instance, test };
