/** Everything that another room may use of the catalogue, by noun. The only file of it that others import. */
export * from './contract/campaign.ts';
export * from './contract/change.ts';
export * from './contract/dataset.ts';
export * from './contract/example.ts';
export * from './contract/trouble.ts';
export * from './contract/preview.ts';
