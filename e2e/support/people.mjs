// Whom the pictures are taken as: one for each kind of day. Names as on the demonstration's sign-in page.
import { CAST } from './cast.mjs';

const FEW = [CAST.sender, CAST.secretary, CAST.president, CAST.carer, CAST.coordinator, CAST.desk, CAST.administrator, CAST.privacy];

export const PEOPLE = process.env.NETMET_PEOPLE?.split(',').filter(Boolean) ?? FEW;

/** Main pages the menu does not lead to, by name; and the first page that a list leads to, by its address. */
export const PAGES = {
  [CAST.sender]: ['/referrals/import', '/account', '/shortcuts', '/accessibility', '/feedback'],
  [CAST.secretary]: ['/sessions/new', '/waiting-list', '/commission'],
  [CAST.carer]: ['/mandates'],
  [CAST.desk]: ['/acting'],
  [CAST.administrator]: ['/network/new', '/users/invite', '/feedback/received'],
};

export const FIRST_OF = {
  [CAST.sender]: [['/referrals?as=sent', /^\/referrals\/[0-9a-f-]{36}$/]],
  [CAST.secretary]: [['/sessions', /^\/sessions\/[0-9a-f-]{36}$/], ['/waiting-list', /^\/waiting-list\/./]],
  [CAST.administrator]: [['/network', /^\/network\/[0-9a-f-]{36}$/], ['/users', /^\/users\/[0-9a-f-]{36}$/]],
};
