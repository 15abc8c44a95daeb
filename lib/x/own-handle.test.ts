import { describe, expect, it } from 'vitest';
import { parsePage } from '#tests/fixtures/x/parse.ts';
import { readOwnHandle } from './own-handle.ts';

const profile = (href: string) => `<a href="${href}" data-testid="AppTabBar_Profile_Link">Profile</a>`;
const menu = (handle: string, text = '') =>
  `<button data-testid="SideNav_AccountSwitcher_Button"><div data-testid="UserAvatar-Container-${handle}"></div><span>${text}</span></button>`;
const read = (...parts: string[]) => {
  const { handle, why } = readOwnHandle(parsePage(`<body>${parts.join('')}</body>`));
  return [handle, why];
};

describe('readOwnHandle', () => {
  it('reads the same from every place, in lower case', () => {
    expect(read(profile('/Kit_Example'), menu('Kit_Example', '@Kit_Example'))).toEqual(['kit_example', null]);
    expect(read(profile('https://twitter.com/Kit_Example'))).toEqual(['kit_example', null]);
    expect(read(menu('Kit_Example'))).toEqual(['kit_example', null]);
    expect(read(menu('unknown', '@kit_example'))).toEqual(['kit_example', null]);
    const mobile =
      '<button data-testid="DashButton_ProfileIcon_Link"><div data-testid="UserAvatar-Container-kit_example"></div></button>';
    expect(read(mobile)).toEqual(['kit_example', null]);
  });

  it('does not choose when the places disagree', () => {
    expect(read(profile('/kit_example'), menu('other_example'))).toEqual([null, 'account-unclear']);
    expect(read(menu('kit_example', '@other_example'))).toEqual([null, 'account-unclear']);
  });

  it('takes no other account on the page for the own one', () => {
    const post =
      '<article><div data-testid="UserAvatar-Container-kit_example"></div><a href="/kit_example">@kit_example</a></article>';
    expect(read(post)).toEqual([null, 'not-found']);
    expect(read(profile('/i/user/7'))).toEqual([null, 'not-found']);
  });

  it('says "not signed in" only where X asks to sign in', () => {
    expect(read('<a href="/login">Anmelden</a>')).toEqual([null, 'not-signed-in']);
    expect(read('<a href="https://x.com/i/flow/signup">X</a>')).toEqual([null, 'not-signed-in']);
    expect(read('<div data-testid="google_sign_in_container"></div>')).toEqual([null, 'not-signed-in']);
    expect(read('<article><a href="/login">see my login page</a></article>')).toEqual([null, 'not-found']);
    expect(read('<a href="/login">X</a>', profile('/kit_example'))).toEqual(['kit_example', null]);
  });
});
