// The cast the pictures are taken as: one for each kind of day. Names as on the demonstration's sign-in page.
export const PEOPLE = (process.env.NETMET_PEOPLE ?? '').split(',').filter(Boolean);
