import type { z } from 'zod';
import type { draftsByExamples } from '../../services/adaptation/contract.ts';

/** A draft as adaptation answers it. */
export type DraftModel = z.output<typeof draftsByExamples.reply>['found'][number];
