/** What resolvers are given for each type: written into the generated types. */
export const mappers = {
  Decision: '../../domain/decision.ts#Decision as DecisionModel',
  Evidence: '../../domain/decision.ts#Evidence as EvidenceModel',
  Precedent: '../../services/consensus/contract.ts#Precedent as PrecedentModel',
};
