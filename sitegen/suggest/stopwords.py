"""Words that are of no topic."""

from __future__ import annotations

from sitegen.suggest.listed import listed

ENGLISH = listed("""
    a about above according across after again against ago all almost along already also although always am amid
    among an
    and another any anyone anything are around as ask asked asks at away back be became because become been before
    began
    behind being below best better between beyond big both but by call called calls came can cannot come comes
    coming could
    day days did do does doing done down due during each earlier early either end enough even ever every everyone
    far few
    first five following for former found four from full further gave get give given go goes going good got great
    group had
    half has have having he held her here high him his hour hours how however i if in including into is it its
    itself just
    keep kept know known large last late later latest least left less let like likely little local long made main
    make makes
    making man many may me meanwhile men might million minutes month months more morning most much must my near
    nearly need
    needed never new next night nine no nobody nor not nothing now number of off office official officials often old
    on once
    one only open or other others our out over own part people per percent perhaps place plan plans point public put
    quite
    rather read reports return right said same saw say saying says second see seen series set seven several shall
    she should
    show since six small so some something soon still such take taken takes ten than that the their them themselves
    then
    there these they thing things think third this those though thousand three through thus time times to today
    together
    told too took top toward towards turn two under until up upon us use used using very want wanted was way we week
    weeks
    well went were what when where whether which while who whole whom whose why will with within without woman women
    words
    work would year years yes yesterday yet you young your monday tuesday wednesday thursday friday saturday sunday
    january
    february march april june july august september october november december spokesman spokeswoman statement minister
    secretary president copyright photo reserved rights posted updated comments closed reported reporters according
    expected
    concern concerns deep believe believes expressed regarding related potential significant important
    """)
KOREAN = listed("""
    것 수 등 이날 지난 이번 오는 대한 위해 통해 따라 대해 관련 말했다 밝혔다 전했다 설명했다 강조했다 있다 없다 했다
    한다 된다 됐다 있는
    하는 되는 위한 때문 이후 이전 가운데 동안 모든 다른 같은 많은 현재 당시 오전 오후 지난해 올해 내년 최근 이미
    아직 바로 다시 또한 하지만
    그러나 그리고 이어 또 더 약 매우 가장 특히 경우 정도 사람 우리 그는 그의 그가 이들 관계자 기자 기자회견 말 중 전
    후 간 및 내 외 상 하 측 번째
    덧붙였다 지적했다 주장했다 비판했다 촉구했다 답했다 발표했다 예정 계획 이라고 라고 이라며 라며 고 며 한 두 세 이
    그 저 각 첫 것으로 것이다 것이라고
    """)
