/** What resolvers are given for each type: written into the generated types. */
export const mappers = {
  MyConsent: '../../services/review/contract.ts#MyConsent as MyConsentModel',
  MyProfile: '../../services/review/contract.ts#MyProfile as MyProfileModel',
  Invitation: '../../services/review/contract.ts#Invitation as InvitationModel',
  Member: '../../services/review/contract.ts#Member as MemberModel',
};
