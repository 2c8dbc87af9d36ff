/** What resolvers are given for each type: written into the generated types. */
export const mappers = {
  GivenBack: '../../services/review/contract.ts#GivenBack as GivenBackModel',
  Lease: '../../services/review/contract.ts#Lease as LeaseModel',
  Seat: '../../services/review/contract.ts#Seat as SeatModel',
};
