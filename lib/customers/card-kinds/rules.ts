import type { CardType, Importance } from "../meeting-card/types";

/**
 * How the kinds of cards are said. Each sign is a way to say it, with how sure it makes; the surest of a sentence counts.
 * All of it reads smoothed text: small letters, plain apostrophes, "going to" for "gonna".
 */
export type Sign = { pattern: RegExp; sure: number; importance?: Importance };

const sign = (sure: number, pattern: RegExp, importance?: Importance): Sign =>
  importance ? { pattern, sure, importance } : { pattern, sure };

/** What somebody takes away to do, in contrast to what is done while talking. */
const doing =
  "(?:send|e-?mail|check|verify|look (?:into|at|up|for)|look (?:it|that|this|them) up|follow(?:ing)? up|get back|come back (?:to you|with)|find out|figure out|set (?:\\w+ )?up|schedule|book|prepare|draft|write|share|update|talk (?:to|with)|speak (?:to|with)|ask|call|phone|order|forward|circulate|organi[sz]e|arrange|create|build|make sure|make (?:an? |the )|fix|file|raise|open (?:a|the) (?:ticket|case)|confirm|review|put (?:\\w+ ){0,3}together|put (?:\\w+ ){1,4}(?:on|in|into|up)|take care|take (?:that|this|it) (?:on|away|back|offline)|get (?:you|them|him|her|it|that|this|the|hold|someone|somebody)|pull|run|investigate|introduce|provide|submit|escalate|add|test|try|upload|document|chase|ping|reach out|convert|contact|bring (?:\\w+ )?(?:back|along|to|up with)|let (?:you|them|him|her|everyone|everybody) know|pick (?:\\w+ ){0,2}up|distribute|finish|complete|deliver|ship|roll (?:\\w+ )?out|deploy|migrate|change|remove|cancel|sign|approve|invite|join|train|discuss (?:it|this|that) with|work on|work (?:it|that|this) out|do (?:the|that|this|it|some|a)|meet (?:with|him|her|them)|come up with|note|report|return|search|collect|compile|count|measure|record|transcribe|implement|design|type|print|give (?:you|them|him|her)|credit|refund|assign|nominate|own|track (?:\\w+ )?down)\\b";

const lightly =
  "(?:(?:just|also|then|probably|definitely|certainly|try (?:to|and)|go and|go ahead and|have to|need to|be able to|personally|gladly|happily|quickly|be|please|maybe|see if i can|make sure (?:to|we|i)) )*";

const verbIng =
  "(?:sending|checking|looking into|following up|scheduling|preparing|drafting|writing|sharing|updating|talking to|asking|calling|ordering|organi[sz]ing|arranging|building|fixing|reviewing|putting together|pulling|investigating|providing|submitting|escalating|adding|contacting|chasing|working on)";

export const commits: Sign[] = [
  sign(
    0.85,
    new RegExp(
      `\\b(?:i'll|i will|i shall|i can|i'm going to|i am going to|i'd be happy to|let me) ${lightly}${doing}`,
    ),
  ),
  sign(0.8, new RegExp(`\\b(?:we'll|we will|we're going to|we are going to) ${lightly}${doing}`)),
  sign(
    0.85,
    /\b(?:i|we)(?:'ll| will) (?:have|get|make) (?!more\b)(?:\w+ ){1,6}(?:ready|done|fixed|sent|over to you|to you|available|in place|live|deployed|out|back)\b/,
  ),
  sign(
    0.95,
    /\b(?:i|we)(?: can| will|'ll)? (?:promise|guarantee)\b|\b(?:i|we)(?: can|'ll| will) commit to\b|\bi commit\b|\b(?:you have|that's) (?:my|our) (?:word|commitment|promise)\b|\bi(?:'ll| will) take (?:that|this|it)(?: one)?(?: as)?(?: an)? (?:action|on|away|back)\b|\bi(?:'ll| will) own (?:that|this|it)\b/,
  ),
];

export const actions: Sign[] = [
  sign(
    0.66,
    new RegExp(
      `\\b(?:a good idea|useful|helpful|great|nice|best|worth it) (?:for (?:you|us|me|somebody|someone|one of us) to|if (?:you|we|i|somebody)(?: could| can)?|to) (?:[\\w,]+ ){0,6}(?!do\\b)${doing}`,
    ),
  ),
  sign(
    0.7,
    /\b(?:i|we) (?:was|were|am|are|'m|'re) (?:going|planning|supposed|meaning) to (?:meet|talk|speak|call|send|ask|check|write|look into)\b(?! (?:you|that|this|about) (?:earlier|question))/,
  ),
  sign(
    0.66,
    new RegExp(
      `\\b(?:should|shall) i ${lightly}${doing}|\\b(?:do you want|would you like) me to ${lightly}${doing}`,
    ),
  ),
  sign(
    0.64,
    new RegExp(
      `\\bwhy don't (?:you|we|i) ${lightly}${doing}|\\bif you (?:could|would|wouldn't mind) ${lightly}${doing}|\\bwho(?:'s going to| is going to| will| can) ${lightly}${doing}|\\b(?:i've got to|i have got to|i got to|i gotta) ${lightly}${doing}|\\bwe can (?:ask|check with|talk to|call|send|get back to) (?:him|her|them|it|the|\\w+ (?:sometime|later|tomorrow|next))|\\b(?:somebody|someone|one of us) (?:has|ought|will have) to ${lightly}${doing}|\\b(?:i'd|i would) (?:like|love) you to ${lightly}${doing}`,
    ),
  ),
  ...commits,
  sign(
    0.95,
    /\b(?:action (?:item|point|on|for)|to-?do(?: item)?|next step)s?\b(?: (?:is|are|for|will be)|:)/,
  ),
  sign(
    0.75,
    new RegExp(`\\b(?:can|could|will|would) (?:you|somebody|someone)(?: guys)? ${lightly}${doing}`),
  ),
  sign(0.72, new RegExp(`^(?:(?:okay|ok|so|and|then|well|right|yeah),? )*please ${doing}`)),
  sign(0.7, new RegExp(`\\b(?:you'll|you will|you're going to) (?:have to |need to )?${doing}`)),
  sign(
    0.7,
    new RegExp(
      `\\b(?:you|somebody|someone) (?:need|needs|should|must)(?: to)? (?!do\\b|get\\b|make\\b|change\\b|try\\b)${doing}`,
    ),
  ),
  sign(
    0.62,
    new RegExp(
      `\\b(?:we|i)(?: guess i| think we)? (?:probably |really |also )?(?:need to|should|must|have to|ought to|'d better|had better) ${lightly}(?!do\\b)${doing}`,
    ),
  ),
  // Only with a name that is one of the speakers': whoever else does something does it without us.
  sign(
    0.66,
    new RegExp(
      `\\b(?!it |that |this |there |they |who |which |you |what )[\\p{L}-]{2,} (?:will|is going to|is to) ${lightly}${doing}`,
      "u",
    ),
  ),
  sign(0.6, new RegExp(`\\blet's (?:\\w+ )?${doing}`)),
  sign(0.7, new RegExp(`\\b(?:is|are) (?:still )?${verbIng}\\b`)),
  sign(
    0.68,
    /\b(?:he's|she's|(?!who|what|that|it)[a-z]{3,} is|they're) (?:also )?going to (?:meet|talk|speak|send|check|look into|prepare|write|start working|call)\b/,
  ),
];

/** Said while talking, about the talking: no work for afterwards. */
export const smallTalk =
  /\b(?:i'll|i will|we'll|we will|let me|i can|i'm going to) (?:just |also |try to )*(?:start|begin|say|tell|zip through|run through|walk (?:you )?through|put the|press|plug|click|pass (?:it|that|this|the)|leave it there|answer|turn to|draw|move|take you through|pick up on|call (?:\w+ )?(?:next|in)|explain|show|read|repeat|stop|finish (?:by|with)|go (?:first|through|over|back|ahead)|come (?:to|back to|on to|in)|move on|hand over|bring (?:in|you in)|be (?:brief|quick|quiet|honest)|share (?:my|the) screen|take (?:questions|that point|your point|a question)|give (?:you )?(?:an?|two|one|some|the) (?:\w+ )?(?:example|answer|idea|overview|summary|ways?|reasons?|sense|options?)s?|put (?:it|that|this) (?:this way|another way|differently|in context|simply)|add (?:to that|that|one)|do (?:the|some) (?:introductions?|digits)|note that|ask (?:you|the|a|one|another|this|that|my|about|if|whether|dawn|first)|try (?:to|and) (?:answer|explain|remember|be|keep|summari[sz]e))\b|\blet me (?:ask|see|check (?:if|that) (?:you|i) (?:can|understood)|put|think|try to)\b|\bcan you (?:see|hear|tell|say|explain|describe|repeat|give|imagine|think|help (?:me|us) understand|just|go back|elaborate|share your)\b|\bcould you (?:see|hear|tell|say|explain|describe|repeat|give (?:me|us|an?)|elaborate|expand|speak up|outline|just (?:clarify|explain|say))\b|\bi(?:'ll| will) (?:be|have) (?:honest|to say)\b|\bi can (?:do|make|run|try|see|change|open|ask|get (?:it|that|this|the|an?|to|rid|through|in|on|by|away)) /;

export const decisions: Sign[] = [
  sign(
    0.64,
    /\bmy (?:suggestion|proposal|recommendation) (?:is|would be) (?:that )?(?:we|to|you)\b|\b(?:let's|we(?:'ll| will| can)) (?:start|do (?:it|this)) (?:that|this) way\b/,
  ),
  sign(
    0.66,
    /\bwe (?:should|can|could|might as well|probably|just)(?: just| probably| definitely)? (?:leave (?:that|it|this)(?! there)|do it|do that|go for it|keep it|drop it|skip (?:it|that)|get one|use (?:it|that|those|them))\b/,
  ),
  sign(
    0.68,
    /\bwe(?:'ve| have)? (?:dropped|scrapped|abandoned|postponed|cancelled|opted|replaced|moved|settled|ruled out|stopped using|switched)\b/,
  ),
  sign(
    0.92,
    /\b(?:we|the (?:group|team|committee|board)|everybody|everyone)(?:'ve| have| had| all|'re)?(?: all| both| now| just| already)* (?:decided|agreed|settled|resolved)\b/,
    "high",
  ),
  sign(
    0.9,
    /\b(?:it's|that's|it is|that is|so that's|this is|consider it) (?:decided|agreed|settled|a decision|approved|final)\b|\bdecision (?:made|taken|is final)\b/,
    "high",
  ),
  sign(
    0.92,
    /\b(?:the|our|final) decision (?:is|was|would be|will be|has been)\b|\bdecision:/,
    "high",
  ),
  sign(
    0.85,
    /\b(?:let's|we'll|we will|we're going to|we are going to|i think we(?:'ll| should)|we should|we can|i'd say we) (?:just |all |definitely )?(?:go (?:with|for|ahead)|settle (?:on|for)|stick (?:with|to)|opt for|stay with|proceed with|move (?:ahead|forward) with|commit to)\b/,
  ),
  sign(
    0.72,
    /\b(?:we're|we are) (?:definitely |now |just )?going (?:with|for|ahead)\b|\bgo ahead (?:with (?:it|that|the)|and (?:order|do|sign|renew|start|book))\b/,
  ),
  sign(
    0.68,
    /\b(?:let's|we'll|we will|we're going to|we won't|we're not going to|we are not going to) (?:not |just |definitely |only )*(?:keep|use|drop|skip|postpone|leave (?:it|that|this|them) (?:out|at|off|for|as)|leave out|make it|have (?:the|it|one|two|only|both)\b(?! of)|call it|move (?:it|that|this|the)|push (?:it|that|this|the)|hold off|do (?:it|that|this) (?:that way|like)|put (?:it|that|this|the) (?:on|off|in)|pick|choose|take the|cancel|renew|extend|sign|limit|focus on|target|switch|adopt|pilot|roll (?:it|that|this|the) )/,
  ),
  sign(
    0.65,
    /\b(?:we|i) (?:definitely|really do) (?:want|need|don't (?:want|need))\b(?! to (?:know|see|hear|say|talk|discuss))|\bi guess we (?:definitely|want|don't)\b/,
  ),
  sign(
    0.65,
    /\b(?:so|okay|ok|right|alright|fine|good),? (?:so )?(?:it's|it'll be|it will be|it is) going to be\b|\bfor now,? (?:we|let's|it's)\b|\bwe(?:'re| are) (?:not )?having\b|\bapproved\b(?! by)/,
  ),
  sign(
    0.7,
    /\bi(?:'ve| have)? (?:decided|agreed) (?:to|that|not)\b|\bwe (?:choose|chose|picked|approved|signed off)\b|\bsigned off on\b/,
  ),
  sign(
    0.72,
    /\b(?:i|we)(?:'m| am|'re| are)? (?:happy|fine|okay|ok|comfortable) (?:to go|to sign|to proceed|to renew|going|with going|with signing)\b|\bwe(?:'re| are)(?: all)? (?:in agreement|agreed|aligned) (?:on|that|to)\b/,
  ),
];

export const notDecided =
  /\bdecision (?:is|was|would be) (?:do|does|should|whether|if|how|which|what|when|who|not ours|yours|up to)\b|\b(?:switch|move|turn|go) (?:on |over |back )?to (?:my|your|the next|slide)\b|\b(?:haven't|have not|hadn't|didn't|not|never|yet to|to be|until we(?:'ve)?|once we(?:'ve)?|when we(?:'ve)?|if we(?:'ve)?|before we(?:'ve)?) (?:\w+ )?(?:decided?|agreed?|settled?)\b|\b(?:have|need|got|want|going|try(?:ing)?|able) to (?:\w+ )?(?:decide|agree|settle)\b|\b(?:police|they|government|people|parents|customers?|users?) (?:have |had |all )?(?:decided|agreed|settled)\b|\bwhat if\b|\bback then\b|\blet's (?:say|see)\b|\byou(?:'ve| have)? (?:decided|agreed)\b|\bthat we(?:'ll| will) have\b|\bwas a decision\b|\b(?:making|make) (?:a|the|any) decision|\bi think we(?:'ve| have) (?:agreed|all agreed) to differ\b/;

/** What goes wrong, said without calling it a problem: something lacks, somebody cannot, nothing comes of it. */
const lacks: Sign[] = [
  sign(
    0.68,
    /\b(?:lack of|shortage of|shortfall|insufficient|inadequate|unsustainable|not enough|isn't enough|aren't enough|don't have (?:enough|the (?:time|money|people|staff|resources|capacity|budget|data))|no (?:time|money|budget|capacity|resources) (?:to|for|left)|(?:don't|do not|didn't|won't) have (?:the |any |much |enough )?(?:time|money|people|resources)\b|not what (?:\w+ ){1,3}(?:asked|wanted|expected|agreed|ordered|meant|promised|requested)|i'm afraid (?:that |it|this|we|there|they|the)|under (?:real |severe |great |enormous |huge |a lot of )?pressure|falls? short|barriers? to|unfair|unacceptable|at the expense of|burden|vulnerable|misleading|inconsistent|(?:way |far |well |much |a lot )(?:above|over|beyond|below|short of|behind)|(?:not|isn't|aren't|is not) (?:within|guaranteed|realistic|complete|feasible|good enough|ready|in line)|outside (?:of )?(?:our|the|your) (?:budget|scope|price|range|control))\b/,
  ),
  sign(
    0.66,
    /\b(?:i|we) (?:really |just |still |also |do )*(?:don't|do not|can't|couldn't|didn't) (?:really |quite |even |actually )*(?:like|understand (?:how|why|what)|see the point|trust|afford|rely on|get (?:it|this|that|them) to|believe)\b|\b(?:doesn't|didn't|don't) make (?:any |much )?sense\b|\b(?:we|you) (?:really |probably )?don't want to (?!know|say|hear|go into|spend)\w+ (?:\w+ ){2}|\bto a (?:halt|standstill)\b/,
  ),
  sign(
    0.64,
    /\b(?:(?:not|n't think (?:that's|it's|this is)) (?:very|really|that|so|particularly|entirely) (?:good|realistic|fair|sensible|innovative|useful|easy|reliable|helpful|clear|accurate|practical|efficient|comfortable|convenient|satisfactory))\b|\b(?:unfortunately|regrettably|sadly)\b,? (?!i (?:have to|need to) (?:go|leave))/,
  ),
];

export const concerns: Sign[] = [
  ...lacks,
  sign(
    0.78,
    /\b(?:we|i|they|people)(?:'ve| have)? (?:had|got|seen|see|have) (?:\w+ ){0,2}(?:problems|issues|trouble|difficulties|complaints|bugs)\b/,
  ),
  sign(
    0.66,
    /\b(?:going to|will|would|might|could|may|'ll) (?:still |also |probably )?be (?:\w+ )?(?:hard|harder|difficult|tricky|confusing|painful|a problem|a pain|tough|annoying|expensive|slow|messy|risky)\b/,
  ),
  sign(
    0.66,
    /\b(?:is|are|was|were|it's|that's|they're|gets|getting) (?:just |also |still |all )?(?:so|very|really|pretty|quite|rather|extremely|incredibly) (?:expensive|slow|complicated|hard|difficult|confusing|risky|noisy|annoying|cumbersome|limited|unreliable|inefficient|bad|poor)\b/,
  ),
  sign(
    0.66,
    /\b(?:waste of (?:time|money)|a lot of (?:work|trouble|effort) for|takes (?:too|so|very) long|takes forever|lose (?:time|money|data|customers)|nobody (?:knows|understands) how)\b/,
  ),
  sign(
    0.63,
    /\b(?:is|are|was|were|got|gets|getting|be|much|even|it's) (?:even |much |a lot |a bit |far )?(?:worse|harder|slower|less efficient|less reliable)\b/,
  ),
  sign(
    0.92,
    /\b(?:i'm|i am|we're|we are|i was|we were|he's|she's|team is|people are|cfo is|board is|boss is) (?:also |still |just |all |getting |becoming |a (?:bit|little) |very |really |quite |pretty |so |slightly |extremely |increasingly |seriously |genuinely )*(?:concerned|worried|nervous|afraid that|anxious|frustrated|disappointed|unhappy|not happy|dissatisfied|annoyed|upset|uneasy|uncomfortable|not comfortable|sceptical|skeptical|losing (?:patience|confidence|trust))\b/,
    "high",
  ),
  sign(
    0.88,
    /\b(?:my|our|the|one|a|another|biggest|main|only|real|big|bigger|major|serious|first|second|key) (?:\w+ )?(?:concern|worry|worries|fear|frustration|issue|problem|challenge|difficulty|drawback|disadvantage|danger|risk|trouble|blocker|downside|obstacle|pain point)s? (?:is|are|was|were|here|with|about|would be|that|we have|i have|i see|being|there|for us)\b/,
  ),
  sign(
    0.8,
    /\b(?:that|this|it|which|there|he|they|what) (?:really |actually |does |just |also |still )?(?:worries|concerns|scares|bothers|frustrates|annoys) (?:me|us|them)\b|\b(?:i|we) (?:do |really |just |still )*(?:worry|fear|hate|dislike|can't accept|can't justify|struggle)\b|\b(?:i|we) have (?:\w+ )?(?:concerns?|worries|reservations|doubts|misgivings)\b/,
    "high",
  ),
  sign(
    0.72,
    /\b(?:that|this|it|which|there|the \w+|and|but) ?(?:'s|is|are|was|were|would be|could be|might be|has been|will be|becomes) (?:still |also |really |going to be |always |definitely |actually |quite |kind of |just )*(?:an? )?(?:\w+ )?(?:problem|issue|blocker|nightmare|disaster|pain|mess|dealbreaker|deal[- ]breaker|showstopper|bottleneck|risk|hassle)s?\b/,
  ),
  sign(
    0.72,
    /\b(?:is|are|it's|was|were|be|seems?|feels?|that's|they're|get|getting|got) (?:still |way |far |just |a bit |a little |really |much |probably |kind of )*too (?:\w+ )?(?:slow|expensive|complicated|complex|hard|difficult|big|small|late|much|many|high|low|long|short|risky|heavy|limited|confusing|noisy|close|weak|costly)\b/,
  ),
  sign(
    0.82,
    /\b(?:over budget|above budget|over the budget|behind schedule|falling behind|outages?|downtime|churn(?:ing)?|data loss|escalat(?:ed|ion)|at risk|went down|goes down|was down again|(?:lost|losing) (?:a|an|the|our|two|three|orders|data|customers|money|time|trust)\b|cut(?:ting)? (?:the |our )?(?:budget|licen[cs]es|seats)|budget (?:freeze|cuts?|pressure)|looking at (?:alternatives|competitors|other vendors|other tools)|evaluating (?:alternatives|competitors|other vendors)|switch(?:ing)? to (?:a |another |your )?(?:competitor|vendor|tool)|not (?:going to )?renew(?:ing)?|won't renew|price increase|nobody (?:uses|is using|likes)|low adoption|adoption is (?:low|poor|flat)|missed (?:the |our |your )?(?:deadline|date|sla))\b/,
    "high",
  ),
  sign(
    0.72,
    /\b(?:doesn't|does not|don't|isn't|is not|aren't|didn't|won't|wouldn't) (?:really |actually |even |quite |always )*(?:work(?:ing)?|scale|load|sync|match|meet our|good enough|reliable|stable|usable|adequate)\b|\bkeeps? (?:failing|crashing|breaking|going down|timing out|dropping)\b|\b(?:still|always) (?:waiting (?:for|on)|broken|failing|open after|down|crashing)\b|\bstopped working\b/,
  ),
  sign(
    0.66,
    /\b(?:the|it's|its|a) (?:trouble|snag|catch|sticking point|drawback|downside) (?:is|with)\b|\b(?:hard|difficult|impossible|tricky|tough) (?:for (?:us|me|people|them|users|the \w+) )?to (?:\w+ )?(?:justify|use|find|understand|explain|defend|see|believe|do|get|learn|read|tell|work|know|accept|trust|imagine)\b|\brun(?:s|ning)? (?:the|a) risk\b|\b(?:complain(?:s|ed|ing|ts?)?|fed up|lost (?:trust|confidence|faith))\b/,
  ),
];

export const noConcern =
  /\b(?:no|not an?|not (?:really|much|such) an?|isn't an?|isn't (?:really |much of )?an?|without|never an?|any|not the|wasn't an?|aren't|solve[sd]?|solved|fix(?:es|ed)?|resolve[sd]?|address(?:es|ed)?|used to be|no longer|avoid(?:s|ed)?|handle[sd]?|depends) (?:\w+ )?(?:the |that |this |those |our |your |these )?(?:problems?|issues?|concerns?|risks?|worry|trouble|difficulty|complaints?|downtime|outages?)\b|\bdon't worry\b|\bnot (?:too |really |that |very |particularly )?(?:worried|concerned|bothered)\b|\bnothing to worry\b|\bproblem solved\b/;

export const questions: Sign[] = [
  sign(
    0.85,
    /\b(?:the|an|one|another|still an|my|remaining) (?:open |big |real |only |other |remaining )?question (?:(?:i|we) (?:had|have) (?:is|was)|is|remains|about|would be|then is)\b(?! (?:definitely|clear|really clear))|\b(?:remains|still) (?:an )?open\b(?! (?:to|for))|\bopen (?:question|point|issue)s?\b|\b(?:remains to be seen|yet to be (?:decided|seen|confirmed|agreed))\b/,
  ),
  sign(
    0.8,
    /\b(?:we|i|you|they) (?:still )?(?:have to|need to|must|should|haven't|have not|got to|will have to|'ll have to|'re going to have to|are going to have to) (?:still |yet |also )?(?:decide[d]?|figure out|work out|determine|agree on|agreed on|settle|clarify|clarified|find out) (?:if|whether|how|what|when|who|which|where|why|on|upon|about|the|a|some|that|between|our|your|yet)\b/,
  ),
  sign(
    0.66,
    /\bi (?:still |really |honestly )*(?:don't know|can't tell(?: you)?|wasn't sure|didn't know) (?:yet |exactly )*(?:if|whether|how|which (?:one|of)|what(?:'s| to| are| the| is)|why (?:the|we|it|this))\b/,
  ),
  sign(
    0.66,
    /\b(?:the|a|one|another|my) (?:decision|choice|question|thing to (?:decide|settle)) (?:is|would be|here is|for us is) (?:do|does|should|whether|if|how|which|what|when|who|can|could)\b/,
  ),
  sign(
    0.7,
    /\b(?:we|nobody|no one|noone) (?:still |really |honestly |actually )*(?:don't|do not|doesn't|does not|didn't)? ?knows? (?:yet |exactly |for sure )*(?:if|whether|how|what|when|who|which|where|why)\b|\b(?:i'm|i am|we're|we are|it's|it is|still) not (?:\w+ )?(?:sure|clear|certain) (?:yet |exactly |on |about )?(?:that(?: one)?[.,]|this|if|whether|how|what|when|who|which|where|why)\b|\bit(?:'s| is) (?:still )?(?:unclear|not clear|open)\b|\bi wonder(?:ed)? (?:if|whether|how|what)\b/,
  ),
  sign(
    0.72,
    /\b(?:that's|that is|this is) something (?:that )?we (?:have to|need to|should|must|still) (?:decide|discuss|think|figure|work|look|clarify)\b|\bto be (?:decided|confirmed|determined|agreed|clarified)\b|\btbd\b/,
  ),
];

export const unsureReply =
  /\b(?:(?:don't|do not|didn't|dunno|wouldn't) (?:actually |really |honestly )?know\b|dunno|not (?:\w+ )?sure|(?:don't|can't) remember|no idea|good question|hard to say|who knows|can't (?:say|answer|tell|help you)|let me (?:check|find out|get back|come back)|i(?:'ll| will) (?:have to )?(?:check|find out|get back|come back|look it up|look into)|we'll see|have to (?:check|think|look)|need to (?:check|think|look)|depends|remains to be seen|not yet|haven't (?:decided|thought|discussed))\b/;

export const quotes: Sign[] = [
  sign(
    0.85,
    /\b(?:game[- ]?changer|saved us|couldn't (?:live|work|do it) without|life[- ]?saver|best (?:tool|decision|thing|support|vendor|team)|worth every|blown away|exceeded|love (?:it|that|this|the|how|using|your)|loves? (?:it|the|how|using)|impressed|delighted|thrilled|fantastic|outstanding|couldn't be happier|huge (?:win|improvement|difference|help)|night and day|can't imagine)\b/,
    "medium",
  ),
  sign(
    0.72,
    /\b(?:the most important (?:thing|point)|the key (?:thing|point|issue|question)|bottom line|at the end of the day|the whole point|(?:absolutely|really|very) (?:crucial|critical|essential|vital)|it boils down to|fundamental(?:ly)?|must not|i (?:strongly|firmly|honestly|passionately) (?:believe|feel|think|don't)|i have no doubt|no change whatsoever|frankly,|to be (?:honest|frank|blunt)|makes? (?:no|perfect) sense|i would argue|i cannot (?:overstate|stress)|i can't stress)\b/,
    "low",
  ),
];

export const negatives =
  /\b(?:problem|issue|concern(?:ed|s)?|worr(?:y|ied)|frustrat\w*|disappoint\w*|unhappy|bad|worse|worst|terrible|awful|hate|annoy\w*|difficult|expensive|slow|broken|fail(?:s|ed|ing|ure)?|crash\w*|confus\w*|complain\w*|risk|wrong|unfortunately|afraid|delay(?:ed|s)?|pain|hard to|useless|not (?:good|happy|working|enough)|doesn't work|sorry|struggl\w*|hurt|lost|missed|unacceptable|outage)\b/g;
export const positives =
  /\b(?:great|good|excellent|love|like (?:it|that|this|the)|happy|pleased|glad|fantastic|perfect|wonderful|nice|helpful|useful|easy|better|best|impressed|thank(?:s| you)|appreciate\w*|delighted|excited|brilliant|success\w*|improv\w*|win|smooth\w*|fast|reliable|valuable|confident|satisfied|welcome|awesome|cool|works? (?:well|great))\b/g;

export const kinds: { type: CardType; signs: Sign[] }[] = [
  { type: "decision", signs: decisions },
  { type: "action_item", signs: actions },
  { type: "concern", signs: concerns },
  { type: "open_question", signs: questions },
  { type: "quote", signs: quotes },
];
