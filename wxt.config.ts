import { defineConfig } from 'wxt';
import { buildPocketTemplate } from './lib/cli/build-pocket.ts';
import { chromiumKey } from './lib/cli/chromium-key.ts';
import { compilePackagedRuleset, gatherPackagedFiles, protocolPlugin } from './lib/cli/rules-into-build.ts';
import { beginContentScript, shrinkContentScript } from './lib/cli/shrink-content-script.ts';
import { firefoxId } from './lib/policy/extension-ids.ts';

const hosts = ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.x.com/*', 'https://mobile.twitter.com/*'];

const icons = (name: 'on' | 'off') => Object.fromEntries([16, 32, 48, 128].map((size) => [size, `/icon/${name}-${size}.png`]));

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  targetBrowsers: ['chrome', 'firefox'],
  // The oldest browsers that the manifests let in: nothing is written around for others.
  vite: () => ({
    build: { cssTarget: ['chrome126', 'firefox140'] },
    plugins: [protocolPlugin(), beginContentScript(), shrinkContentScript()],
  }),
  hooks: {
    'build:publicAssets': async (_, files) => {
      files.push({ absoluteSrc: await compilePackagedRuleset(), relativeDest: 'ruleset.image' });
      files.push({ absoluteSrc: await gatherPackagedFiles(), relativeDest: 'packaged-rules.json' });
      files.push({ absoluteSrc: await buildPocketTemplate(), relativeDest: 'pocket-template.html' });
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
      'open-next': {
        suggested_key: { default: 'Alt+Shift+O', mac: 'Alt+Shift+O' },
        description: '__MSG_popup_openNext__',
      },
      _execute_action: { suggested_key: { default: 'Alt+Shift+H', mac: 'Alt+Shift+H' } },
    },
    // The side panel, asked for later, would bring Chromium 156 down when it opens. It is granted without a word to anyone.
    permissions: ['storage', 'scripting', 'activeTab', 'alarms', ...(browser === 'firefox' ? [] : ['sidePanel' as const])],
    // Only when the person asks for them: they say that a time has passed, no more.
    optional_permissions: ['notifications'],
    host_permissions: hosts,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: firefoxId,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { storage: { managed_schema: 'managed-schema.json' }, key: chromiumKey, minimum_chrome_version: '126' }),
  }),
});
