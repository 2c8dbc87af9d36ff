/** What resolvers are given for each type: written into the generated types. */
export const mappers = {
  Example: '../../services/catalogue/contract.ts#Example as ExampleModel',
  Resolution: '../../services/catalogue/contract.ts#Resolution as ResolutionModel',
  Content: '../../domain/example.ts#Content as ContentModel',
  Labels: '../../domain/decision.ts#Labels as LabelsModel',
  ExampleRelease: '../../services/release/contract.ts#ReleaseHolding as ReleaseHoldingModel',
  Round: '../../services/review/contract.ts#Round as RoundModel',
  PeopleNeeded: '../../services/catalogue/contract.ts#NeedsPeople as PeopleNeededModel',
};
