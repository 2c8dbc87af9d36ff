/** What resolvers are given for each type: written into the generated types. */
export const mappers = {
  Campaign: '../../services/catalogue/contract.ts#Campaign as CampaignModel',
  CampaignProgress: '../campaign/progress.ts#CampaignProgress as CampaignProgressModel',
  Trouble: '../../services/catalogue/contract.ts#Troubles as TroubleModel',
  ExampleTrouble: '../../services/catalogue/contract.ts#ExampleTrouble as ExampleTroubleModel',
};
