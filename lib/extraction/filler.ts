// Words between a metric and its number.

/** Words between a metric and its value that carry no meaning of their own. */
export const filler =
  /合计|共计?|实现|完成|录得|取得|预计|预期|预测|有望|将|可|会|或|分别|依次|各|均|约|近|超过?|逾|达到?|为|是|至|到|在|于|的|仅|只|已|约为|提升|增长|上升|下降|下滑|回落|提高|增加|减少|上调|下调|调整|从|由|维持|保持|高达|共|水平|区间|之间|左右|人民币|不低于|不少于|超|突破|计划|指引|目标|预告|值|方面|中枢|亏损|盈利|同比|环比|大幅|小幅|显著|分|别|估值|倍数|当前|最新|单季|单季度|期间|全年|公司|我们|给予|对应|相当于|[:：=()（）"“”\s]|of|was|were|is|are|to|at|reached|came in|totall?ed|grew|rose|fell|by|from|approximately|about|around|around|the|we|expect|forecast|estimate/g;

/** Whether words between a metric and its number carry no meaning of their own. */
export const isFiller = (text: string): boolean =>
  text.replaceAll(filler, '').replaceAll(/复合|年均|增速|增长率|增幅|占比|比重|比例|份额|[+-]/g, '').length <= 1;
