import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ToBackground } from './to-background.ts';
import type { ToTab } from './to-tab.ts';

export const messaging = defineExtensionMessaging<ToBackground & ToTab>();
