/** How exports write the code of an indicator: the municipality's slug and a number. */
export const INDICATOR_CODE = {pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*-\d{1,3}$/i, example: 'pore-01'}

/** How exports write a bimester. */
export const BIMESTER_CODE = {pattern: /^\d{4}-b[1-6]$/i, example: '2009-B4'}
