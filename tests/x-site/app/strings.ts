import type { SiteOptions } from '../options.ts';

/** Words of the interface. `…Before` and `…After` stand around a link; `{n}` and `{name}` are filled in. */
export type Strings = {
  dir: 'ltr' | 'rtl';
  replyingBefore: string;
  replyingAfter: string;
  and: string;
  othersN: string;
  showMore: string;
  reposted: string;
  pinned: string;
  ad: string;
  quote: string;
  now: string;
  minutes: string;
  hours: string;
  days: string;
  views: string;
  home: string;
  forYou: string;
  following: string;
  explore: string;
  notifications: string;
  all: string;
  mentions: string;
  messages: string;
  lists: string;
  profile: string;
  post: string;
  search: string;
  conversation: string;
  posts: string;
  missing: string;
  unavailable: string;
  whoToFollow: string;
  follow: string;
  prompt: string;
  likedYour: string;
  followedYou: string;
  logIn: string;
  onX: string;
  practice: string;
};

const en: Strings = {
  dir: 'ltr',
  replyingBefore: 'Replying to ',
  replyingAfter: '',
  and: ' and ',
  othersN: '{n} others',
  showMore: 'Show more',
  reposted: ' reposted',
  pinned: 'Pinned',
  ad: 'Ad',
  quote: 'Quote',
  now: 'now',
  minutes: '{n}m',
  hours: '{n}h',
  days: '{n}d',
  views: 'Views',
  home: 'Home',
  forYou: 'For you',
  following: 'Following',
  explore: 'Explore',
  notifications: 'Notifications',
  all: 'All',
  mentions: 'Mentions',
  messages: 'Messages',
  lists: 'Lists',
  profile: 'Profile',
  post: 'Post',
  search: 'Search',
  conversation: 'Conversation',
  posts: 'Posts',
  missing: 'This page does not exist. Try searching for something else.',
  unavailable: 'This post is not available.',
  whoToFollow: 'Who to follow',
  follow: 'Follow',
  prompt: 'You decide who can mention you. The menu of a post lets you leave a conversation.',
  likedYour: '{name} liked your post',
  followedYou: '{name} followed you',
  logIn: 'Log in',
  onX: '{name} on X: “{text}”',
  practice: 'Practice timeline. Every person and post here is invented.',
};

const cy: Strings = {
  ...en,
  replyingBefore: 'Yn ateb ',
  and: ' a ',
  othersN: '{n} arall',
  showMore: 'Dangos mwy',
  reposted: ' wedi ail-bostio',
  pinned: 'Wedi’i binio',
  ad: 'Hysbyseb',
  quote: 'Dyfyniad',
  now: 'nawr',
  minutes: '{n} mun',
  hours: '{n} awr',
  days: '{n} diwrnod',
  views: 'Golygon',
  home: 'Hafan',
  forYou: 'I chi',
  following: 'Yn dilyn',
  explore: 'Archwilio',
  notifications: 'Hysbysiadau',
  all: 'Popeth',
  mentions: 'Crybwylliadau',
  messages: 'Negeseuon',
  lists: 'Rhestrau',
  profile: 'Proffil',
  post: 'Postio',
  search: 'Chwilio',
  conversation: 'Sgwrs',
  posts: 'Postiadau',
  missing: 'Nid yw’r dudalen hon yn bodoli.',
  unavailable: 'Nid yw’r postiad hwn ar gael.',
  whoToFollow: 'Pwy i’w ddilyn',
  follow: 'Dilyn',
  prompt: 'Chi sy’n penderfynu pwy sy’n cael eich crybwyll.',
  likedYour: 'Mae {name} yn hoffi eich postiad',
  followedYou: 'Mae {name} yn eich dilyn',
  logIn: 'Mewngofnodi',
  onX: '{name} ar X: “{text}”',
};

const de: Strings = {
  ...en,
  replyingBefore: 'Antwort an ',
  and: ' und ',
  othersN: '{n} weitere',
  showMore: 'Mehr anzeigen',
  reposted: ' hat repostet',
  pinned: 'Angepinnt',
  ad: 'Anzeige',
  quote: 'Zitat',
  now: 'jetzt',
  minutes: '{n} Min.',
  hours: '{n} Std.',
  days: '{n} Tg.',
  views: 'Mal angezeigt',
  home: 'Startseite',
  forYou: 'Für dich',
  following: 'Folge ich',
  explore: 'Entdecken',
  notifications: 'Mitteilungen',
  all: 'Alle',
  mentions: 'Erwähnungen',
  messages: 'Nachrichten',
  lists: 'Listen',
  profile: 'Profil',
  post: 'Posten',
  search: 'Suche',
  conversation: 'Unterhaltung',
  posts: 'Posts',
  missing: 'Diese Seite gibt es nicht.',
  unavailable: 'Dieser Post ist nicht verfügbar.',
  whoToFollow: 'Wem folgen?',
  follow: 'Folgen',
  prompt: 'Du bestimmst, wer dich erwähnen kann.',
  likedYour: '{name} gefällt dein Post',
  followedYou: '{name} folgt dir jetzt',
  logIn: 'Anmelden',
  onX: '{name} auf X: „{text}“',
};

const ja: Strings = {
  ...en,
  replyingBefore: '返信先: ',
  replyingAfter: 'さん',
  and: ' ',
  othersN: '他{n}人',
  showMore: 'さらに表示',
  reposted: 'さんがリポスト',
  pinned: '固定',
  ad: '広告',
  quote: '引用',
  now: '今',
  minutes: '{n}分',
  hours: '{n}時間',
  days: '{n}日',
  views: '件の表示',
  home: 'ホーム',
  forYou: 'おすすめ',
  following: 'フォロー中',
  explore: '話題を検索',
  notifications: '通知',
  all: 'すべて',
  mentions: '@ポスト',
  messages: 'メッセージ',
  lists: 'リスト',
  profile: 'プロフィール',
  post: 'ポストする',
  search: '検索',
  conversation: '会話',
  posts: 'ポスト',
  missing: 'このページは存在しません。',
  unavailable: 'このポストは表示できません。',
  whoToFollow: 'おすすめユーザー',
  follow: 'フォロー',
  prompt: 'あなたに@ポストできる人を選べます。',
  likedYour: '{name}さんがあなたのポストをいいねしました',
  followedYou: '{name}さんにフォローされました',
  logIn: 'ログイン',
  onX: 'Xユーザーの{name}さん: 「{text}」',
};

const ar: Strings = {
  ...en,
  dir: 'rtl',
  replyingBefore: 'ردًا على ',
  and: ' و',
  othersN: '{n} آخرين',
  showMore: 'عرض المزيد',
  reposted: ' أعاد النشر',
  pinned: 'مثبّت',
  ad: 'إعلان',
  quote: 'اقتباس',
  now: 'الآن',
  minutes: '{n} د',
  hours: '{n} س',
  days: '{n} ي',
  views: 'مشاهدة',
  home: 'الرئيسية',
  forYou: 'لك',
  following: 'المتابَعون',
  explore: 'استكشاف',
  notifications: 'الإشعارات',
  all: 'الكل',
  mentions: 'الإشارات',
  messages: 'الرسائل',
  lists: 'القوائم',
  profile: 'الملف الشخصي',
  post: 'نشر',
  search: 'بحث',
  conversation: 'محادثة',
  posts: 'المنشورات',
  missing: 'هذه الصفحة غير موجودة.',
  unavailable: 'هذا المنشور غير متاح.',
  whoToFollow: 'اقتراحات المتابعة',
  follow: 'متابعة',
  prompt: 'أنت من يقرر من يمكنه الإشارة إليك.',
  likedYour: 'أعجب {name} بمنشورك',
  followedYou: 'تابعك {name}',
  logIn: 'تسجيل الدخول',
  onX: '{name} على X: "{text}"',
};

const languages: Record<SiteOptions['language'], Strings> = { en, cy, de, ja, ar };

export function stringsOf(language: SiteOptions['language']): Strings {
  return languages[language] ?? en;
}

/** `{n}`, `{name}` and the like replaced. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
