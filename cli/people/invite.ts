import { z } from 'zod';
import { createClient } from '../../graphql/client.ts';
import { MakeInvitationDocument } from '../../graphql/generated/operations.ts';
import type { Role } from '../../graphql/generated/operations.ts';
import { newId } from '../../platform/id.ts';
import { installationOf, problemOf } from '../installation.ts';
import { Problem } from '../../infra/stack/problem.ts';

const roles = ['REVIEWER', 'ADJUDICATOR', 'STEWARD', 'COORDINATOR'] as const satisfies readonly Role[];

const rolesOf = (text: string): Role[] =>
  text.split(',').map((name) => {
    const role = roles.find((one) => one === name.trim().toUpperCase());
    if (role === undefined)
      throw new Problem(`"${name}" is no role. There are: ${roles.map((one) => one.toLowerCase()).join(', ')}.`);
    return role;
  });

const countOf = (name: string, text: string): number => {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Problem(`${name} must be a whole number above 0.`);
  return count;
};

/**
 * Makes an invitation to a campaign as an operator; the text to hand out. @throws Problem where there is no such campaign, or no
 * installation is found
 */
export const invite = async (
  campaign: string | undefined,
  given: {
    folder: string;
    role?: string | undefined;
    variants?: string | undefined;
    uses?: string | undefined;
    days?: string | undefined;
  },
): Promise<string> => {
  const campaignId = z.uuid().safeParse(campaign?.toLowerCase());
  if (!campaignId.success) throw new Problem('Name the campaign by its id, a UUID as `campaigns` lists them.');
  const { folder, role = 'reviewer', variants = '', uses = '1', days = '14' } = given;
  const input = {
    id: newId(),
    campaignId: campaignId.data,
    roles: rolesOf(role),
    variants: variants.split(',').filter((tag) => tag !== ''),
    uses: countOf('--uses', uses),
    days: countOf('--days', days),
  };
  const installation = installationOf(folder);
  const url = installation.apiUrl();
  const token = await installation.token({ name: 'operator', operator: true });
  const asked = createClient({ url, token }).run(MakeInvitationDocument, { input });
  const { makeInvitation: made } = await asked.catch((error: unknown) => {
    throw problemOf(error, url);
  });
  if (!('invitation' in made)) throw new Problem(made.message);
  const { invitation, invitationCode: code } = made;
  return `${code}
  for ${invitation.uses} ${invitation.uses === 1 ? 'person' : 'people'} as ${role}, until ${invitation.expiresAt}. The code is shown once.
  With a token of their own they join by the mutation acceptInvitation(input: { code, name }) at ${url}
  Take it back by revokeInvitation(input: { id: "${invitation.id}" })
`;
};
