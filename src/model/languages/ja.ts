import { wordSet, type Language } from './language.ts';

/** Words that are not in hiragana alone; those all mean little (see `isEmptyWord`). */
const functionWords = wordSet(`
本 各 該 当 同 他 両 諸 毎 全 全て 何 誰 私 我々 我 彼 者 物 事 時 際 間 中 内 外 上 下 前 後 以上 以下 以内 以外 以降 以前 的 性 化 型 系 等 点 面 数
度 率 式 用 形 別 毎に 年 月 日 一 二 三 四 五 十 百 千 万 つ 一つ 二つ 三つ 個 件 名 人 例 第 約 最 最も 更 更に 特に 主 主な 主に 従来 現在 近年 今回
今後 同時 同様 同じ 一方 他方 場合 通り 為 故 及び 並び 並びに 又 又は 或いは 即ち 例えば 但し 尚 且つ 共に 次 次に 次いで 先 先ず 様 様々 様々な
多く 多数 少 少ない 多い 大き 大きい 大きな 小さ 小さい 小さな 高い 高 低い 低 新た 新たな 新しい 良い 良 悪い 無 無い 有 有る 在 在る 得 得る 得ら 出
出来 来 行 行う 行い 行っ 行わ 成 成る 成り 見 見る 見ら 言 言う 言え 考 考え 考える 思 思わ 分 分か 分かっ 用い 用いる 用いた 用いて 示し 示す 示さ
述べ 述べる 述 持 持つ 持ち 異なる 異 異なり 関 関する 関し 対 対する 対し 対して 基づ 基づき 基づく 基づいた 応 応じ 通 通じ 通じて 従 従って 伴
伴う 伴い 含 含む 含ま 含め 与え 与える 可能 必要 重要 有効 有用 困難 容易 十分 非常 非常に 比較的 一般 一般に 一般的 実際 実際に 具体 具体的 今 昨今
`);

const tradeNouns = wordSet(`
手法 方法 方式 法 モデル システム アルゴリズム 技術 研究 分析 解析 評価 開発 設計 構築 実装 応用 影響 効果 構造 機構 理論 過程 処理 計測 測定
予測 推定 調査 課題 戦略 ツール フレームワーク
`);

const tradeWords = wordSet(`
提案 論文 本論 本論文 本稿 本研究 報告 結果 実験 検討 考察 議論 検証 確認 実施 実現 利用 使用 活用 適用 導入 作成 目的 目標 対象 内容 特徴 性質
特性 性能 精度 向上 改善 改良 効率 有効性 可能性 有用性 必要性 重要性 問題 解決 比較 検出 データ 条件 状況 状態 環境 関係 関連 傾向 変化 増加 減少
影響し 差 違い 相違 種類 種 部分 全体 基本 基本的 観点 側面 立場 意味 意義 価値 役割 背景 現状 動向 展望 将来 参加 紹介 概要 詳細 説明 記述 表現
定義 計画 取り組み 試み 達成 獲得 取得 収集 選択 決定 判断 期待 注目 着目 考慮 明らか 大規模 小規模 複数 既存 最近 最新 初め 初めて 主要 代表 代表的
単純 複雑 簡単 簡便 高度 高速 高精度 詳し 提供 支援 促進 発展 進展 普及 増大 低下 上昇 示唆 存在 成果 貢献 観察 要因 原因 水準 程度 範囲 段階 手順
方針 視点 基準 指標 平均 割合 値 数値 量 質
`);

/** Words of content that are written in hiragana alone. */
const HIRAGANA_WORDS = wordSet(
  'がん うつ ことば てんかん いじめ ひきこもり たばこ りんご みかん ひらがな かな こども ぜんそく たんぱく',
);

const LONE_CHARACTER = /^[\p{Script=Han}\p{Script=Katakana}]$/u;
/** Verbs and adjectives are written with the end in hiragana. */
const INFLECTED = /^\p{Script=Han}{1,2}[いうえくぐけげしすせたっつてぬねぶべむめられりるれ]$/u;

/** Japanese. Words are as they are, but for the long vowel at their end, which some leave out. */
export const ja: Language = {
  functionWords,
  quotedWords: new Set(),
  linkWords: wordSet('の'),
  tradeNouns,
  tradeWords,
  headsLead: false,
  joint: 'と',
  stem: (word) => (word.length > 3 ? word.replace(/(?<=\p{Script=Katakana})ー$/u, '') : word),
  isEmptyWord: (word) => /^[\p{Script=Hiragana}ー]+$/u.test(word) && !HIRAGANA_WORDS.has(word),
  readsAsName: (words) =>
    words.length > 1 || !(LONE_CHARACTER.test(words[0] ?? '') || INFLECTED.test(words[0] ?? '')),
};
