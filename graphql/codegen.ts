import type { CodegenConfig } from '@graphql-codegen/cli';
import { enumValues } from './sdl.ts';

const header = '/* Written by `npm run codegen` from the SDL and graphql/operations. Do not edit. */';
const scalars = { UUID: 'string', DateTime: 'string' };

/** Types of the resolvers, typed documents for clients, and the whole schema in one file for integrators. */
const config: CodegenConfig = {
  schema: ['graphql/*/schema.graphql'],
  documents: ['graphql/operations/*.graphql'],
  generates: {
    'graphql/schema.graphql': { plugins: ['schema-ast'], config: { includeDirectives: false, sort: true } },
    'graphql/generated/resolvers.ts': {
      plugins: [{ add: { content: header } }, 'typescript', 'typescript-resolvers'],
      config: {
        contextType: '../context.ts#ApiContext',
        enumsAsTypes: true,
        enumValues,
        useTypeImports: true,
        strictScalars: true,
        scalars,
        inputMaybeValue: 'T | null | undefined',
        resolverTypeWrapperSignature: 'Promise<T> | T',
        mappers: {
          // Without these the plugin types an enum with mapped values as null (typescript-resolvers 6.1.0).
          ...Object.fromEntries(Object.keys(enumValues).map((name) => [name, name])),
          MyConsent: '../../services/review/contract.ts#MyConsent as MyConsentModel',
          MyProfile: '../../services/review/contract.ts#MyProfile as MyProfileModel',
          Campaign: '../../services/catalogue/contract.ts#Campaign as CampaignModel',
          Culture: '../../services/adaptation/contract.ts#Culture as CultureModel',
          RatingScale: '../../domain/culture-facts.ts#RatingScale as RatingScaleModel',
          Policy: '../../domain/policy.ts#Policy as PolicyModel',
          CampaignProgress: '../campaign/progress.ts#CampaignProgress as CampaignProgressModel',
          Dataset: '../../services/catalogue/contract.ts#Dataset as DatasetModel',
          ImportPreview: '../../services/catalogue/contract.ts#Preview as PreviewModel',
          PreviewRow: '../../services/catalogue/contract.ts#PreviewRow as PreviewRowModel',
          BadLine: '../../services/catalogue/contract.ts#BadLine as BadLineModel',
          Example: '../../services/catalogue/contract.ts#Example as ExampleModel',
          Resolution: '../../services/catalogue/contract.ts#Resolution as ResolutionModel',
          Content: '../../domain/example.ts#Content as ContentModel',
          Labels: '../../domain/decision.ts#Labels as LabelsModel',
          Decision: '../../domain/decision.ts#Decision as DecisionModel',
          Evidence: '../../domain/decision.ts#Evidence as EvidenceModel',
          Act: '../../domain/act.ts#Act as ActModel',
          Draft: '../draft/model.ts#DraftModel',
          Finding: '../../domain/check.ts#Finding as FindingModel',
          ExampleRelease: '../../services/release/contract.ts#ReleaseHolding as ReleaseHoldingModel',
          GivenBack: '../../services/review/contract.ts#GivenBack as GivenBackModel',
          ReviewerQuality: '../guard/resolvers.ts#ReviewerQualityModel',
          Invitation: '../../services/review/contract.ts#Invitation as InvitationModel',
          Lease: '../../services/review/contract.ts#Lease as LeaseModel',
          Round: '../../services/review/contract.ts#Round as RoundModel',
          Judgment: '../../domain/judgment.ts#Judgment as JudgmentModel',
          KindCheck: '../../domain/judgment.ts#KindCheck as KindCheckModel',
          Member: '../../services/review/contract.ts#Member as MemberModel',
          Seat: '../../services/review/contract.ts#Seat as SeatModel',
          ModelRun: '../../services/consensus/contract.ts#ModelRun as ModelRunModel',
          Precedent: '../../services/consensus/contract.ts#Precedent as PrecedentModel',
          Contradiction: '../../services/consensus/contract.ts#Contradiction as ContradictionModel',
          Release: '../../services/release/contract.ts#Release as ReleaseModel',
          ReleaseFile: '../release/resolvers.ts#FileModel',
          Trouble: '../../services/catalogue/contract.ts#Troubles as TroubleModel',
          ExampleTrouble: '../../services/catalogue/contract.ts#ExampleTrouble as ExampleTroubleModel',
          PeopleNeeded: '../../services/catalogue/contract.ts#NeedsPeople as PeopleNeededModel',
          BudgetSpent: '../../services/adaptation/contract.ts#BudgetSpent as BudgetSpentModel',
          ProviderAccount: '../../services/adaptation/contract.ts#ProviderAccount as ProviderAccountModel',
          Refused: '../refused/refusable.ts#RefusedModel',
          JudgmentSubmitted: '../judgment/resolvers.ts#JudgmentSubmittedModel',
          Viewer: '../../platform/principal.ts#Principal',
        },
      },
    },
    'graphql/generated/operations.ts': {
      plugins: [{ add: { content: header } }, 'typescript-operations', 'typed-document-node'],
      config: {
        enumsAsTypes: true,
        enumType: 'string-literal',
        useTypeImports: true,
        strictScalars: true,
        scalars,
        skipTypename: false,
      },
    },
    // The same operations as text: for clients that bundle nothing, such as k6.
    'graphql/generated/texts.ts': {
      plugins: [
        { add: { content: `${header}\nimport type * as Types from './operations.ts';` } },
        'typed-document-node',
      ],
      config: { documentMode: 'string', importOperationTypesFrom: 'Types', useTypeImports: true },
    },
  },
};

export default config;
