import type { Offers, Service } from '../../platform/service.ts';
import { claimHandler } from './work/claim.ts';
import { consentHandlers, consentTextHandlers } from './people/consent.ts';
import { eligibilityHandler } from './reports/who-may-be-asked.ts';
import { acceptHandler, invitationHandlers } from './people/invitation.ts';
import { anchoringHandler } from './reports/anchoring.ts';
import { membershipsHandler, setMemberHandler } from './people/member.ts';
import { eventsOf, outbox, refreshHandler } from './work/campaign.ts';
import { feedLoadHandler, givenBackHandler, progressHandler } from './reports/progress.ts';
import { goldReads, importGoldHandler, retireGoldHandler, setGoldHandler } from './quality/gold.ts';
import { appealHandlers } from './quality/appeal.ts';
import { guardHandler } from './quality/measure.ts';
import { goldOutcomesHandler } from './quality/outcomes.ts';
import { checkHandlers } from './outcome/check.ts';
import { comparisonHandlers } from './outcome/seat.ts';
import { myDataHandler } from './people/own-data.ts';
import { profileHandlers } from './people/profile.ts';
import { revocationHandlers } from './people/revocation.ts';
import { takeBackWork, unpublishedHandler } from './people/withdrawal.ts';
import { abandonHandler, pausedHandlers } from './work/paused.ts';
import { rimOf } from './context.ts';
import type { ReviewContext } from './context.ts';
import { closeHandler, frozenHandler, openHandler } from './work/round.ts';
import { fromSourceHandler, keepHandler, releaseHandler, seatsHandler } from './work/hold.ts';
import { judgmentsHandler, leasesHandler, roundsHandler, visibleHandler } from './reports/read.ts';
import { submitHandler } from './work/submit.ts';
import { saveUnsentHandler, unsentHandler } from './work/unsent.ts';
import { votesHandler } from './reports/votes.ts';

/** Everything that review answers and takes, on the given rim. */
export const offersOf = (rim: ReviewContext): Offers => ({
  requests: [
    setMemberHandler(rim),
    membershipsHandler(rim),
    ...invitationHandlers(rim),
    acceptHandler(rim),
    ...consentTextHandlers(rim),
    ...consentHandlers(rim),
    ...profileHandlers(rim),
    myDataHandler(rim),
    ...revocationHandlers(rim),
    unpublishedHandler(rim),
    claimHandler(rim),
    keepHandler(rim),
    releaseHandler(rim),
    submitHandler(rim),
    saveUnsentHandler(rim),
    unsentHandler(rim),
    seatsHandler(rim),
    anchoringHandler(rim),
    fromSourceHandler(rim),
    eligibilityHandler(rim),
    roundsHandler(rim),
    judgmentsHandler(rim),
    leasesHandler(rim),
    visibleHandler(rim),
    progressHandler(rim),
    givenBackHandler(rim),
    votesHandler(rim),
    goldOutcomesHandler(rim),
    ...checkHandlers(rim),
    ...comparisonHandlers(rim),
    setGoldHandler(rim),
    importGoldHandler(rim),
    retireGoldHandler(rim),
    ...goldReads(rim),
    guardHandler(rim),
    ...appealHandlers(rim),
    feedLoadHandler(rim),
    refreshHandler(rim),
    openHandler(rim),
    closeHandler(rim),
    ...pausedHandlers(rim),
    abandonHandler(rim),
    frozenHandler(rim),
  ],
  events: [...eventsOf(rim), takeBackWork(rim)],
  outbox,
});

/** The people's part: members, rounds, seats and judgments. */
export const review: Service = { name: 'review', create: (context) => offersOf(rimOf(context)) };
