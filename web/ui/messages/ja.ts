import type { ProblemCode } from '../../../src/entry/server/contract/problem.ts';

/** What went wrong, and what to do now. */
const problems: Record<ProblemCode, { readonly title: string; readonly next: string }> = {
  'not-found': { title: '見つかりません', next: '入力した番号やリンクをもう一度お確かめください。' },
  'not-signed-in': { title: 'サインインしていません', next: 'もう一度サインインしてください。' },
  'second-factor-needed': { title: '確認コードが必要です', next: '認証アプリに表示されている 6 けたの数字を入力してください。' },
  'not-allowed': { title: 'この操作はできません', next: '権限のある担当者にお問い合わせください。' },
  'invalid-input': { title: '入力に直すところがあります', next: '印の付いた項目をお確かめください。' },
  'too-many-tries': { title: '試せる回数を超えました', next: 'しばらく待ってから、もう一度お試しください。' },
  'code-wrong': { title: '確認コードが違うか、期限が切れています', next: 'メールに書かれた 6 けたの数字を入力してください。届いていなければ、もう一度送れます。' },
  'contact-not-proven': { title: 'メールアドレスの確認が必要です', next: '確認の有効時間が過ぎました。もう一度コードを受け取ってください。入力した内容は残っています。' },
  'reply-not-opened': { title: '開けませんでした', next: '合言葉かコードが違うか、受け取りの期限が過ぎています。お確かめのうえ、もう一度お試しください。' },
  'upload-too-large': { title: 'ファイルが大きすぎます', next: '写真を撮り直すか、小さいファイルを選んでください。' },
  'upload-type-refused': { title: 'この種類のファイルは使えません', next: 'JPEG・PNG の画像か PDF を選んでください。名前ではなく中身で見分けています。' },
  'upload-damaged': { title: 'ファイルが壊れていて開けません', next: '写真を撮り直すか、別のファイルを選んでください。' },
  'upload-dimensions': { title: '画像の縦横が大きすぎます', next: '解像度を下げるか、写真を撮り直してください。' },
  'document-kind-refused': { title: 'この本人確認書類は今は使えません', next: '一覧から別の書類を選んでください。' },
  'upload-missing': { title: '本人確認書類が届いていません', next: '書類を選び直して、もう一度送ってください。' },
  'case-moved-on': { title: 'その間に状況が変わりました', next: '最新の内容を読み込んでから、もう一度お試しください。' },
  'purpose-denied': { title: 'この目的では読めません', next: '請求のためにいただいた情報は、その請求の手続きにだけ使います。' },
  'form-disposed': { title: '申請書は廃棄しました', next: '保管の期間が過ぎています。' },
  'not-now': { title: '今はこの操作の段階ではありません', next: '最新の状況をお確かめください。' },
  'policy-refused': { title: 'このポリシーには誤りがあります', next: '下の指摘を直して、もう一度提出してください。' },
  'mail-failed': { title: 'メールを送れませんでした', next: 'アドレスをお確かめのうえ、少し待ってからもう一度お試しください。' },
  unavailable: { title: '今はつながりません', next: '通信の状態をお確かめのうえ、少し待ってからもう一度お試しください。' },
};

export const ja = {
  problems,
  retryAfter: (seconds: number) => (seconds >= 90 ? `あと約 ${Math.ceil(seconds / 60)} 分お待ちください。` : `あと ${seconds} 秒お待ちください。`),
  retry: 'もう一度試す',
  loading: '読み込んでいます',
  skipToContent: '本文へ移動',
  close: '閉じる',
  copy: 'コピー',
  copied: 'コピーしました',
};

export type UiMessages = typeof ja;
