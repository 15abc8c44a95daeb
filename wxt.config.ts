import { defineConfig } from 'wxt';
import { compilePackagedRuleset, gatherPackagedFiles, protocolPlugin } from './lib/cli/rules-into-build.ts';
import { shrinkContentScript } from './lib/cli/shrink-content-script.ts';

/** Public half of the key that fixes the Chromium extension id (docs/administrator.md). The private half is kept by the publisher. */
const chromiumKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAns5wd0rDRGtwYGc+WvPWtkORlIKUWV4iRrm+j+uHTQpr2dr5PpVKe1EaOy1BbdqKesSKHhxy1YeY8s23CI9meTTGF2e9g4C+MZeVivlG1g/YuXO32bDkP358De7hj+tGggymiUOBdHTQXayESp3521pbsyjPbkm6mRb2Pl9NOSurS2o8pbvUErVe7OfsxDGtToio5sLrIr1pw9+I8qpV0YQejR7rK+HqHLncvA1XE7k9dUEuWezUNM7pnuPB/Y07yBTk7uy7NpLvJ4fE51e+6SWfHXkXSy7kZZCAdgyED0GkixoQchCKiiJBroba0nt9mJSHY5d5u2HJoyGK75Rm3wIDAQAB';

const hosts = ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.x.com/*', 'https://mobile.twitter.com/*'];

const icons = (name: 'on' | 'off') => Object.fromEntries([16, 32, 48, 128].map((size) => [size, `/icon/${name}-${size}.png`]));

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({ plugins: [protocolPlugin(), shrinkContentScript()] }),
  hooks: {
    'build:publicAssets': async (_, files) => {
      files.push({ absoluteSrc: await compilePackagedRuleset(), relativeDest: 'ruleset.image' });
      files.push({ absoluteSrc: await gatherPackagedFiles(), relativeDest: 'packaged-rules.json' });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    icons: icons('on'),
    // Struck out until a page says that it is being read.
    action: { default_icon: icons('off') },
    commands: {
      'start-by-hand': {
        suggested_key: { default: 'Alt+Shift+S', mac: 'Alt+Shift+S' },
        description: '__MSG_byHand_start__',
      },
    },
    permissions: ['storage', 'scripting', 'activeTab', 'alarms'],
    host_permissions: hosts,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'heed@heed.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { storage: { managed_schema: 'managed-schema.json' }, key: chromiumKey, minimum_chrome_version: '126' }),
  }),
});
