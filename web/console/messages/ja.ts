import type { CaseDetail, Clocks } from '../../../src/entry/server/contract/console.ts';

export type Stage = CaseDetail['stage'];
type Promised = NonNullable<Clocks['promised']>['state'];
type SourceReason = NonNullable<CaseDetail['sources'][number]['reason']>;
type Match = CaseDetail['candidates'] extends readonly (infer Candidate)[] | null ? Candidate extends { matches: readonly (infer One)[] } ? One : never : never;

const stages: Record<Stage, { readonly name: string; readonly now: string }> = {
  'identity-check': { name: '本人確認', now: '本人確認書類を開いて、本人かどうかを決めてください。' },
  'waiting-for-person': { name: '本人の返事待ち', now: '足りないものを本人にお願いしました。届くと知らせます。' },
  matching: { name: 'アカウント検索中', now: '本人のアカウントをシステムが探しています。' },
  'account-check': { name: 'アカウント確認', now: '見つかったアカウントのうち、本人のものを確認してください。' },
  collecting: { name: '収集中', now: '確認したアカウントのデータをシステムが集めています。' },
  review: { name: '内容の確認', now: '集めた内容を確認し、必要なら一部を出さないことにして、承認してください。' },
  replying: { name: '回答の準備', now: '回答を作って送っています。郵送のときは、印刷して発送し、記録してください。' },
  replied: { name: '回答済み', now: 'この請求は終わりました。' },
  refused: { name: '終了(本人確認できず)', now: '本人と確認できなかったため、データは読まずに終わりました。' },
};

const promisedStates: Record<Promised, string> = {
  running: '余裕あり', near: 'まもなく期限', overdue: '期限超過', kept: '期限内に回答', 'kept-late': '期限後に回答',
};

const reasons: Record<SourceReason, string> = {
  unreachable: 'データベースにつながりません。復旧すると自動で続きます。',
  refused: 'データベースに接続を断られました。接続の設定を担当技術者に確かめてもらってください。',
  timeout: 'データベースの応答が時間切れになりました。自動でやり直します。',
  'shape-differs': 'データベースの形が注釈と違います。注釈を直す必要があります(担当技術者へ)。',
  failed: '読み取りに失敗しました。自動でやり直します。',
};

const identifiers: Record<Match['identifier'], string> = { email: 'メールアドレス', 'name-and-birth-date': '氏名と生年月日' };
const strengths: Record<Match['strength'], string> = { proven: '確認コードで証明済み', claimed: '本人の申告のみ' };

export const ja = {
  site: '担当者の画面',
  skip: '本文へ移動',
  menu: { label: 'メニュー', open: 'メニューを開く', cases: '請求の一覧', promises: '約束ボード', policies: 'プライバシーポリシー', why: 'なぜ?', decisions: '判断の記録', ledger: '台帳', outbox: '送信箱(開発用)', clock: '時計(開発用)', signOut: 'サインアウト' },
  development: '開発用の環境です。実在の人の情報を入れないでください。',
  loading: '読み込んでいます',
  cancel: 'やめる',
  signIn: {
    title: 'サインイン', email: 'メールアドレス', password: 'パスワード', next: '次へ',
    codeTitle: '確認コードの入力', code: '認証アプリの 6 けたの数字', codeHelp: 'スマートフォンの認証アプリを開いて、表示されている数字を入力してください。', finish: 'サインインする', again: '最初からやり直す',
    enrolTitle: '認証アプリの登録', enrolHelp: '最初の一度だけです。スマートフォンの認証アプリ(TOTP)でこの図を読み取ってください。', qr: '認証アプリで読み取る図', secret: '読み取れないときは、この文字を入力してください', startEnrolment: '登録を始める', passwordAgain: 'もう一度パスワードを入力してください', show: '入力した文字を見せる・隠す',
    wrongPassword: 'メールアドレスかパスワードが違います。',
  },
  inbox: {
    title: '請求の一覧', empty: 'まだ請求はありません。', emptyHelp: '本人が窓口のページから請求すると、ここに並びます。期限の近いものから表示します。',
    number: '受付番号', stage: '状況', promised: '約束の期限', statutory: '受付からの日数', suit: '訴えを起こせる日', arrived: '受付日', turn: 'あなたの番', waiting: '待ち',
    onlyMine: '担当者の操作が必要なものだけ',
    deadlines: {
      overdue: (count: number) => `約束の期限を過ぎた請求が ${count} 件あります。`, near: (count: number) => `約束の期限が近い請求が ${count} 件あります。`,
      first: '一覧のいちばん上に並んでいます。', none: '約束の期限が近い請求はありません。', menu: (count: number) => `期限に注意 ${count} 件`,
    },
  },
  clocks: {
    title: '3 つの期限', promised: 'ポリシーで約束した回答日', statutory: '法律: 遅滞なく(法 33 条 2 項)', suit: '本人が訴えを起こせる日(法 39 条)',
    paused: '書類がそろうまで数えません', left: (days: number) => (days >= 0 ? `あと ${days} 営業日` : `${-days} 営業日超過`),
    days: (days: number) => `受付から ${days} 日`, open: '起こせる状態です', notOpen: 'まだです', states: promisedStates,
  },
  stages,
  reasons,
  type: '開示の請求',
  case: {
    back: '一覧へ戻る', next: '次にすること', form: '請求の内容', formDisposed: '保管の期間が過ぎたので、申請書と、そのために集めたデータを廃棄しました。',
    name: '氏名', birthDate: '生年月日', email: 'メールアドレス(確認コードで証明済み)', services: '対象のサービス', items: '対象の情報', all: 'すべて',
    replyBy: '回答の受け取り方', email2: 'メールのリンク', post: '郵送', postalAddress: '送り先', language: '本人の言語', languages: { ja: '日本語', en: '英語' }, policy: '適用するポリシー', history: '記録', historyTime: '日時', historyWho: 'だれが', historyWhat: 'なにを',
  },
  who: { person: '本人', system: 'システム', officer: '担当者' },
  history: {
    submitted: '請求を受け付けた', 'document-opened': '本人確認書類を開いた', 'identity-confirmed': '本人と確認した', 'identity-rejected': '本人と確認できないと決めた', 'identity-asked-again': '書類をもう一度お願いした',
    'document-supplied': '書類が届いた', 'document-destroyed': '本人確認書類を廃棄した(鍵を破棄)', 'accounts-found': 'アカウントの検索を終えた', 'accounts-confirmed': '本人のアカウントを確認した', 'source-waiting': 'データベースの復旧を待っている',
    'source-collected': 'データを集めた', 'withholding-set': '出さない部分を決めた', 'reply-approved': '回答を承認した', 'reply-built': '回答を作成した', 'mail-sent': 'メールを送った', 'reply-posted': '回答を発送した', 'reply-picked-up': '本人が回答を受け取った', 'officers-warned': '回答の期限を担当者に知らせた', 'form-destroyed': '申請書と集めたデータを廃棄した(鍵を破棄)',
  } as Record<string, string>,
  identity: {
    title: '本人確認', kind: '書類の種類', domicile: '本籍', domiciles: { masked: '本人が黒塗りした', 'same-as-address': '住所が「同上」なので残した', 'not-shown': '記載がない' },
    open: '書類を開く', openHelp: '開いたことは記録されます。保存や撮影はしないでください。', close: '書類を閉じる', alt: '本人確認書類の画像', zoom: '大きさ',
    gone: '書類は廃棄済みです。鍵を破棄したので、だれにも開けません。', compare: '書類の氏名・生年月日が、上の請求の内容と同じか確かめてください。',
    confirm: '本人と確認した', reject: '本人と確認できない', askAgain: '足りないものをお願いする', reason: '本人に伝える理由', reasonHelp: '本人へのメールと受付状況のページに、このまま表示されます。',
    after: '決めると、この書類はすぐに廃棄され、二度と開けません。', confirmTitle: '本人と確認しますか', rejectTitle: '本人と確認できないと伝えますか', askTitle: '足りないものをお願いしますか', sure: '決める',
    decided: { open: '', confirmed: '本人と確認しました。', rejected: '本人と確認できませんでした。', 'asked-again': '足りないものをお願いしました。' },
  },
  accounts: {
    title: '本人のアカウント', none: '一致するアカウントはありませんでした。', noneHelp: '保有していないことも、そのまま回答になります。', service: 'サービス', account: 'アカウント番号', matches: '一致したもの', mine: '本人のもの',
    identifiers, strengths, basis: '本人のものと判断した根拠', basisHelp: '申告だけが一致しています。確認した書類など、根拠を書いてください。', confirm: 'この内容で確認する', confirmNone: '本人のアカウントはないことを確認する',
    only: '確認したアカウントだけを読みます。確認していないものは読みません。', confirmed: '確認済み', notConfirmed: '対象外',
    someone: '同じ氏名・生年月日の別人かもしれません。',
  },
  collection: {
    title: '集めた内容', states: { 'not-started': 'これから', waiting: '待ち', collected: '完了' }, rows: (count: number) => `${count.toLocaleString('ja-JP')} 件`, show: '中身を見る', hide: '閉じる', noSources: '読むデータベースはありません。',
    columns: '列', page: (from: number, to: number, total: number) => `${total.toLocaleString('ja-JP')} 件中 ${from.toLocaleString('ja-JP')}〜${to.toLocaleString('ja-JP')} 件`, earlier: '前へ', later: '次へ', empty: 'この表に本人のデータはありません。',
    absent: { 'other-person': '別の人の情報', 'system-secret': 'システムの秘密' }, row: '行',
  },
  withholding: {
    title: '出さない部分', none: '出さない部分はありません。すべて開示します。', table: 'この表を出さない', column: 'この列を出さない', row: 'この行を出さない', lift: '取り消す', ground: '理由の種類', explanation: '本人への説明', explanationHelp: '手紙にそのまま載ります。何を、なぜ出せないのかを書いてください。', save: '出さないことにする',
    place: (table: string, column: string | null, row: number | null) => `${table}${column === null ? '' : ` の「${column}」`}${row === null ? '' : ` の ${row + 1} 行目`}`, mark: '出さない',
  },
  approval: { title: '承認', help: '承認すると、回答(ファイルと手紙)を作り、本人に知らせます。取り消せません。', approve: '承認して回答する', sure: 'この内容で回答しますか', built: (size: string) => `回答を作成しました(${size})。` },
  posting: { title: '郵送', letter: '手紙を保存する(PDF)', done: '発送したことを記録する', help: '手紙を印刷してください。1 ページ目は宛名です。三つ折りにして、宛名が窓から見える封筒に入れます。何ページあるかも 1 ページ目に書かれています。発送した日に記録してください。' },
  policies: {
    title: 'プライバシーポリシー', help: '提出 → 承認 → 開始日の順です。承認した文面は、そのままの形で保存されます。', versions: '版の一覧', version: '版', state: '状態', record: '記録', next: '読む・次にすること',
    states: { draft: '下書き', approved: '承認済み', effective: '施行中', superseded: '旧版' }, hash: '識別番号',
    from: (day: string) => `開始日: ${day}`, until: (day: string, version: string) => `${day}から ${version} の版`,
    deeds: { submitted: '提出', approved: '承認', activated: '開始日の決定' },
    commandLine: 'コマンドから',
    standsOn: (policy: string) => `基になる版: ${policy}`, parentOld: '基になる版は旧版です',
    approve: '承認する', approveSure: (policy: string) => `${policy} を承認しますか`, approveHelp: '日本語と英語の文面(ページ、PDF、Markdown)と、機械で読む形が作られ、そのまま保存されます。承認したあとは、だれも書き換えられません。',
    activate: '開始日を決める', activateSure: (policy: string) => `${policy} はいつからですか`, activateHelp: 'その日の 0 時(日本時間)から、この版が施行されます。今日を選ぶと、今からです。それまでの版は、旧版として公開され続けます。', activateSave: 'この日から施行する', day: '開始日(0 時から)',
    read: { ja: '日本語を読む', en: '英語を読む' },
    submit: '新しい版を提出する', submitHelp: 'ポリシーのファイル(YAML)を選ぶか、中身を貼り付けてください。誤りがあると提出されず、場所と直し方を示します。', choose: 'ファイル(YAML)を選ぶ', source: 'ポリシーの中身(YAML)', submitSave: '下書きとして提出する',
    submitted: '下書きとして提出しました。', warnings: (count: number) => (count === 0 ? '指摘はありません。' : `注意が ${count} 件あります。`), empty: 'まだありません。',
    findings: '見つかったこと', severities: { error: 'エラー', warning: '注意' }, place: (line: number, column: number) => `${line} 行 ${column} 文字目`, advice: '直し方',
  },
  ledger: { title: '台帳', help: '起きたことの記録です。個人の情報は入っていません。後から変えると、検査で分かります。', size: '記録の数', root: 'ルートハッシュ', checkpoint: '署名付きチェックポイント', pending: 'これから順番に並べる数', verify: '検査するコマンド' },
  outbox: { title: '送信箱(開発用)', help: '開発中は、メールは外へ送らず、ここに並びます。', empty: 'まだメールはありません。', to: '宛先', at: '日時' },
  clock: { title: '時計(開発用)', now: '今の日時', moved: (days: number) => (days === 0 ? '進めていません。' : `${days} 日進めています。`), days: '進める日数', move: '時計を進める', help: '期限や開始日の動きを確かめるための機能です。進めた時計は戻せません。' },
};

export type ConsoleMessages = typeof ja;
