/** What resolvers are given for each type: written into the generated types. */
export const mappers = {
  Dataset: '../../services/catalogue/contract.ts#Dataset as DatasetModel',
  ImportPreview: '../../services/catalogue/contract.ts#Preview as PreviewModel',
  PreviewRow: '../../services/catalogue/contract.ts#PreviewRow as PreviewRowModel',
  BadLine: '../../services/catalogue/contract.ts#BadLine as BadLineModel',
};
