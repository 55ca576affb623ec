// Ids of the packs that hold one own report each. A pack for each report, so that saving one does not write the others again.

const prefix = 'own.';

/** No file of a pack may have such an id. @param packId of a row, as the fact tables have it. */
export const isOwnPackId = (packId: string | number | undefined): packId is string =>
  typeof packId === 'string' && packId.startsWith(prefix);

/** The id of a report and of its pack: by date, and by text so that it is unique. */
export const ownReportId = (asOf: string, documentId: string): string =>
  `${prefix}${asOf.replaceAll('-', '')}.${documentId.slice(0, 16)}`;
