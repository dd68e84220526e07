package xuefa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

/** A walk through the screens; at each somebody may look. */
final class Tour {
    private static final Map<String, String> OWN = new TreeMap<>(Map.of(
            "/home", "home",
            "/hours", "hours",
            "/file", "file",
            "/learn", "learn",
            "/laws/required", "required-laws",
            "/certificate", "certificate",
            "/study", "study",
            "/notices", "notices",
            "/mine/security", "security"));

    private final Phone phone;
    private final Look look;

    /** Somebody looks at what is on the screen. */
    interface Look {
        /** @param screen what it is called in English, one word or two with a hyphen */
        void at(String screen);
    }

    Tour(Phone phone, Look look) {
        this.phone = phone;
        this.look = look;
    }

    /** From signing in to the ranking, for somebody who may start this exam of five questions. */
    void ofCandidate(Account candidate, String exam) {
        phone.open("/");
        phone.sees(phone.button("登录"));
        look.at("sign-in");
        phone.signIn(candidate);
        phone.reads(exam);
        look.at("exams");
        phone.follow(exam);
        phone.reads("断网续考");
        phone.touch(phone.page().getByLabel("我已阅读考试规则并作出承诺"));
        look.at("sitting");
        phone.press("开始考试");
        phone.answer(1, 1);
        phone.goTo(3, "未答");
        phone.press("标记");
        phone.answer(3, 2);
        phone.goTo(4, "未答");
        phone.answer(4, 1, 2);
        phone.reads("已收到");
        look.at("question");
        phone.touch(phone.sheetButton());
        phone.sees(phone.dialog("答题卡"));
        look.at("answer-sheet");
        phone.press("提交答卷", phone.dialog("答题卡"));
        phone.reads("还有 2 题未答");
        look.at("submit");
        phone.press("提交答卷", phone.dialog("提交答卷"));
        phone.sees(phone.heading("已交卷"));
        look.at("submitted");
        phone.press("查看成绩");
        phone.sees(phone.heading("试题与解析"));
        look.at("result");
        phone.press("排行榜");
        phone.reads("我的名次");
        look.at("ranking");
        phone.press("单位");
        phone.reads("我单位的名次");
        look.at("unit-ranking");
        phone.follow("返回");
        phone.reads("最好成绩");
        look.at("exams-done");
        own();
        mine();
        phone.press("退出登录");
        phone.sees(phone.dialog("退出登录"));
        look.at("sign-out");
        phone.press("退出登录", phone.dialog("退出登录"));
        phone.sees(phone.button("登录"));
    }

    /** For somebody whose attempt began on another device; some questions have no answer yet. */
    void ofAttemptUnderWay(Account candidate, String exam) {
        phone.signIn(candidate);
        look.at("exams-under-way");
        phone.follow(exam);
        phone.reads("这场考试正在进行");
        look.at("elsewhere");
        phone.press("在此设备继续");
        phone.sees(phone.sheetButton());
        phone.touch(phone.sheetButton());
        phone.sees(phone.dialog("答题卡"));
        look.at("long-answer-sheet");
        phone.press("提交答卷", phone.dialog("答题卡"));
        phone.reads("题未答（共");
        look.at("long-submit");
        phone.press("继续作答", phone.dialog("提交答卷"));
        phone.goTo(30);
        phone.chooseInstead(1, 3);
        phone.reads("已收到");
        look.at("long-question");
        phone.losesNetwork();
        phone.press("下一题");
        phone.chooseInstead(2);
        phone.reads("仅保存在本机");
        look.at("without-network");
        phone.findsNetwork();
        phone.readsInTheEnd("已收到");
    }

    /** The figures of this exam, for its officer. */
    void ofOfficer(Account officer, String exam) {
        phone.signIn(officer);
        phone.reads(exam);
        look.at("live-list");
        phone.follow(exam);
        phone.reads("应考人数");
        look.at("live");
        phone.follow("返回");
        mine();
    }

    /** What is kept of oneself: what is due, hours, study, the certificate, and where one is signed in. */
    private void own() {
        OWN.forEach((address, screen) -> {
            phone.open(address);
            phone.sees(phone.page().locator("h1"));
            assertThat(phone.page().locator(".bones")).hasCount(0);
            look.at(screen);
        });
        phone.open("/exams");
    }

    private void mine() {
        phone.follow("我的");
        assertThat(phone.button("退出登录")).isVisible();
        look.at("mine");
    }
}
