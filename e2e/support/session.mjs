// Signing in as one of the cast: the demonstration lists them on its sign-in page, one button each.
import { expect } from '@playwright/test';

/** Opens the sign-in page and presses the button that carries this person's name. */
export async function signInAs(page, name) {
  await page.context().clearCookies();
  await page.goto('/');
  const button = page.getByRole('button', { name }).first();
  await expect(button, `the sign-in page has a button for ${name}`).toBeVisible();
  await button.click();
  await page.waitForLoadState();
  await expect(button).toHaveCount(0);
}
