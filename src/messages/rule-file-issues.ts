import type { Text } from '../policy/index.js';

/** What can be wrong with a rule file, for its author. */
export const ruleFileIssueTexts = {
  SCHEMA: {
    zh: '不符合文件格式[：{problem}]',
    en: 'does not fit the format of the file[: {problem}]',
  },
  UNKNOWN_OPERATOR: {
    zh: '[{operator} ]不是已知的运算符，请检查拼写',
    en: '[{operator} is ]not a known operator; check the spelling',
  },
  OPERATOR_FACT_MISMATCH: {
    zh: '运算符[ {operator}] 不适用于此事实[（{fact}，类型为 {type}）]，请换用适用于该类型的运算符',
    en: 'the operator[ {operator}] does not take this fact[ ({fact}, of type {type})]; choose one for that type',
  },
  INVALID_OPERATOR_VALUE: {
    zh: '与事实的类型不符[，应为 {expected}][，现为 {given}]',
    en: 'not a value for the type of the fact[; expected {expected}][, given {given}]',
  },
  UNKNOWN_CONDITION: {
    zh: '[没有名为 {condition} 的|没有这一]条件或申领条件，请检查名称或先行定义',
    en: 'no condition or ground[ {condition}] is defined; check the name or define it',
  },
  UNKNOWN_CLAUSE: {
    zh: '[没有名为 {clause} 的|没有这一]条款，请检查名称',
    en: 'there is no clause[ {clause}] here or in the parent; check the name',
  },
  UNKNOWN_PARTITION: {
    zh: '[没有名为 {partition} 的|没有这一]地域划分，请检查名称或先行定义',
    en: 'no partition[ {partition}] is defined; check the name or define it',
  },
  CONDITION_CYCLE: {
    zh: '条件循环引用[：{cycle}]，请去掉其中一处引用',
    en: 'conditions refer to each other in a circle[: {cycle}]; take one of the references out',
  },
  CONDITION_TOO_DEEP: {
    zh: '条件嵌套过深[，最多 {limit} 层]，请将内层条件单独命名',
    en: 'conditions nest too deeply[, at most {limit} levels]; give the inner ones names of their own',
  },
  NAME_CLASH: {
    zh: '[名称 {name} |名称]同时用于条件和申领条件，请更改其一',
    en: 'a condition and a ground share the name[ {name}]; rename one of them',
  },
  UNKNOWN_INSTRUMENT: {
    zh: '未列出法规文件[ {instrument}]，请检查标识，或先将其列入',
    en: 'the instrument[ {instrument}] is not listed; check its id, or list it first',
  },
  UNKNOWN_ARTICLE: {
    zh: '[法规文件 {instrument} |法规文件]中没有此条[（{article}）]，请核对条款号',
    en: 'there is no such article[ ({article})] in the instrument[ {instrument}]; check the number',
  },
  INSTRUMENT_KIND_MISMATCH: {
    zh: '法规文件的种类与列表不一致[，此处为 {stated}][，列表中为 {listed}]',
    en: 'the kind of the instrument differs from the list[: {stated} here][, {listed} in the list]',
  },
  AUTHORITY_MISMATCH: {
    zh: '效力级别应为所引用文件中最低的一级[：{weakest}][，现为 {stated}]',
    en: 'the authority must be the weakest of the sources cited[: {weakest}][, not {stated}]',
  },
  AS_OF_NOT_COMPARABLE: {
    zh: 'asOf 只能用 before、onOrBefore、after、onOrAfter 比较[，不能用 {operator}]',
    en: 'asOf can be compared by before, onOrBefore, after and onOrAfter only[, not by {operator}]',
  },
  INVALID_REASON_PARAM: {
    zh: '列表类事实不能作为理由的参数或者期限的起算日[（{type}）]',
    en: 'a fact that is a list[ (type {type})] cannot be a parameter of a reason or a day to count from',
  },
  CLAIM_WITHOUT_EFFECT: {
    zh: '此处的另一说法不影响能否办理，不应写条件，只写说明',
    en: 'a claim here cannot change an outcome; leave its condition out and keep the note',
  },
  CLAIM_OUTRANKS_CLAUSE: {
    zh: '另一说法所引文件的效力高于本条款，应以其为条款，将本条款改记为另一说法',
    en: 'a claim may not rest on a stronger source than its clause; make it the clause, and the clause a claim',
  },
  EMPTY_EFFECTIVE_PERIOD: {
    zh: '废止日[（{repealedOn}）]应当晚于施行日[（{effectiveFrom}）]',
    en: 'the day of repeal[ ({repealedOn})] must come after the first day in force[ ({effectiveFrom})]',
  },
  EFFECTIVE_DATE_OVERLAP: {
    zh: '施行期间与另一版本重叠[（自 {other} 起施行）]，请更改其中之一的日期',
    en: 'in force on the same days as another version[ (from {other})]; change the dates of one of them',
  },
  PATH_MISMATCH: {
    zh: '文件位置与内容不符[，现为 {path}][，应为 {expected}]',
    en: 'the file is not where its contents say[: found at {path}][, expected at {expected}]',
  },
  UNKNOWN_PARENT: {
    zh: '没有找到上级规则[ {parent}]，请检查标识，或一并提供该文件',
    en: 'the parent policy[ {parent}] was not found; check its id, or pass its file too',
  },
  INHERITANCE_CYCLE: {
    zh: '上级规则循环引用[：{cycle}]，请更改其中一个上级',
    en: 'policies inherit from each other in a circle[: {cycle}]; change one of the parents',
  },
  NOTHING_TO_OMIT: {
    zh: '上级规则没有此条款，无须略去',
    en: 'the parent has no such clause to omit; take the omission out or correct its name',
  },
  UNKNOWN_GROUNDS_SOURCE: {
    zh: '没有可供沿用申领条件的事项[ {procedure}]，请检查名称或先行定义',
    en: 'there is no procedure[ {procedure}] here or in the parent to take grounds from; check the name',
  },
  GROUNDS_CYCLE: {
    zh: '事项之间循环沿用申领条件[：{cycle}]，请去掉其中一处',
    en: 'procedures take their grounds from each other in a circle[: {cycle}]; take one of them out',
  },
  EMPTY_WINDOW: {
    zh: '办理期限为空：开始日可能晚于截止日，请更改其中之一',
    en: 'the window can be empty: it may open after it closes; change one of its ends',
  },
  WINDOWS_OVERLAP: {
    zh: '前后两期的办理期限重叠，请提前截止日或推迟开始日',
    en: 'a window does not close before the next one opens; close it earlier or open it later',
  },
  AFTER_WITHOUT_EVERY: {
    zh: 'after 只用于周期性的办理期限，请写明周期（every），或者去掉 after',
    en: 'after is for windows that come again; state the period as every, or take after out',
  },
  CURE_WITHOUT_WINDOW: {
    zh: '没有会截止的办理期限，不存在逾期，请写明期限，或者去掉逾期条款',
    en: 'no window closes here, so nobody is late; state the window, or take the clauses of cure out',
  },
  CURE_BANDS_OUT_OF_ORDER: {
    zh: '逾期时段应当由短到长，此时段已被[ {band} |在前的时段]覆盖，请调整顺序或期限',
    en: 'bands of lateness go from short to long; [{band}|an earlier one] already reaches as far as this one',
  },
  LAPSE_NOT_FINAL: {
    zh: '使证件终止的时段[（{effect}）]应为最后一段，不应设截止期限',
    en: 'a band that ends the permit[ ({effect})] has no end of its own; take its period out',
  },
  UNREACHABLE_CLAUSE: {
    zh: '此条款不会适用：[{earlier} |在前的条款]总是先行适用，请为其写明条件，或者调整顺序',
    en: 'this clause never has its turn: [{earlier}|an earlier one] always applies first; give that one a condition or change the order',
  },
  DURATION_OUT_OF_ORDER: {
    zh: '最短期限[ {min} ]不应长于最长期限[ {max}]',
    en: 'the shortest time[, {min},] may not be longer than the longest[, {max}]',
  },
  EXTENSION_TOO_SHORT: {
    zh: '延长后的期限[ {atMost} ]不应短于原期限[ {within}]',
    en: 'a deadline may not be extended to less[ ({atMost})] than it is[ ({within})]',
  },
} as const satisfies Record<string, Text>;
