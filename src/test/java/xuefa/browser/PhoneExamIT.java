package xuefa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import xuefa.app.Node;
import xuefa.support.Client;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestNode;

/** An exam from signing in to the ranking, on a phone. */
class PhoneExamIT {
    private static final String EXAM = "五题小测";

    @RegisterExtension
    final Phones phones = new Phones();

    private final Node node = TestNode.shared();
    private final Scene scene = Scene.at(node);

    @Test
    void a_candidate_signs_in_answers_submits_and_reads_why_and_which_place() {
        Account candidate = Account.of(scene.anOpenSitting(1).personOf(1));
        Phone phone = phones.phone(node).signIn(candidate);
        phone.follow(EXAM);
        phone.reads("满分 100 分，60 分及格");
        assertThat(phone.button("开始考试")).isDisabled();
        phone.touch(phone.page().getByLabel("我已阅读考试规则并作出承诺"));
        phone.press("开始考试");

        phone.answer(1, 1);
        phone.press("下一题");
        phone.answer(2, 2);
        phone.press("标记");
        assertThat(phone.button("已标记")).isVisible();
        phone.press("下一题");
        phone.press("下一题");
        phone.answer(4, 1, 3);
        phone.press("上一题");
        phone.seesQuestion(3);

        phone.goTo(2, "已答", "已标记");
        phone.goTo(5, "未答");
        phone.answer(5, 1);

        phone.press("提交答卷");
        Locator submit = phone.dialog("提交答卷");
        assertThat(submit).containsText("还有 1 题未答（共 5 题）");
        assertThat(submit).containsText("有 1 题做了标记");
        phone.press("转到第 3 题", submit);
        phone.answer(3, 1);
        phone.sees(phone.page().getByText(Pattern.compile("已收到 \\d\\d:\\d\\d:\\d\\d")));

        phone.touch(phone.sheetButton());
        phone.press("提交答卷", phone.dialog("答题卡"));
        assertThat(submit).containsText("5 题全部作答");
        phone.press("提交答卷", submit);
        phone.sees(phone.heading("已交卷"));
        phone.reads("服务器已收到您的答卷");
        assertThat(ReceivedAnswers.of(scene.candidate(1), phone.attemptId())).isEqualTo(phone.answered());

        phone.press("查看成绩");
        JsonObject result = scene.candidate(1).result(phone.attemptId()).body();
        assertThat(phone.page().getByRole(AriaRole.ARTICLE)).hasCount(5);
        for (Object each : result.getJsonArray("questions")) {
            JsonObject question = (JsonObject) each;
            phone.reads(question.getString("explanation"));
            phone.reads(question.getJsonArray("citations").getJsonObject(0).getString("text"));
        }

        phone.press("排行榜");
        phone.reads("我的名次");
        assertThat(phone.page().getByRole(AriaRole.LISTITEM).first()).containsText("第 1 名");
    }

    @Test
    void who_may_sit_again_still_reads_the_result_of_the_first_time() {
        scene.attempts(2).anOpenSitting(1);
        Sheet sheet = Sheet.of(scene.candidate(1).start(scene.sitting()));
        scene.candidate(1).submit(sheet.attemptId(), 1, 0);
        Phone phone = phones.phone(node).signIn(Account.of(scene.personOf(1)));
        phone.reads("最好成绩 0 分");
        phone.reads("还可再考 1 次");
        phone.follow(EXAM);
        phone.sees(phone.button("开始考试"));
        phone.press("查看成绩");
        assertThat(phone.page().getByRole(AriaRole.ARTICLE)).hasCount(5);
    }

    @Test
    void a_reload_in_the_middle_loses_nothing() {
        Account candidate = Account.of(scene.anOpenSitting(1).personOf(1));
        Phone phone = phones.phone(node).signIn(candidate).start(EXAM);
        phone.answer(1, 2);
        phone.press("下一题");
        phone.answer(2, 1);
        phone.press("标记");

        phone.reload();

        phone.sees(phone.sheetButton());
        assertThat(phone.sheetButton()).containsText("2 / 5");
        phone.goTo(2, "已答", "已标记");
        phone.goTo(1, "已答");
        assertThat(phone.option(2)).isChecked();
        assertThat(ReceivedAnswers.of(scene.candidate(1), phone.attemptId())).isEqualTo(phone.answered());
    }

    @Test
    void another_device_goes_on_and_the_first_one_says_so() {
        Account candidate = Account.of(scene.anOpenSitting(1).personOf(1));
        Phone first = phones.phone(node).signIn(candidate).start(EXAM);
        first.answer(1, 2);
        first.reads("已收到");

        Phone second = phones.phone(node).signIn(candidate);
        second.follow(EXAM);
        second.reads("这场考试正在进行");
        second.press("在此设备继续");
        second.seesQuestion(1);
        assertThat(second.option(2)).isChecked();

        first.expectRequestsToFail("status of 409");
        first.press("下一题");
        first.tries(2, 1);
        first.reads("考试已在另一台设备上继续");
        first.reads("本机还有 1 题的作答没有计入（第 2 题）");

        second.press("下一题");
        second.answer(2, 3);
        second.reads("已收到");
        assertThat(ReceivedAnswers.of(scene.candidate(1), second.attemptId()))
                .containsEntry(1, List.of(2))
                .containsEntry(2, List.of(3));
    }

    @Test
    void the_first_device_takes_the_exam_back_and_hands_in_what_had_not_counted() {
        Account candidate = Account.of(scene.anOpenSitting(1).personOf(1));
        Phone first = phones.phone(node).signIn(candidate).start(EXAM);
        Phone second = phones.phone(node).signIn(candidate);
        second.follow(EXAM);
        second.press("在此设备继续");
        second.answer(1, 1);
        second.reads("已收到");

        first.expectRequestsToFail("status of 409");
        first.tries(1, 2);
        first.touch(first.page().getByLabel("补交这些作答"));
        first.press("在此设备继续");

        first.reads("已收到");
        assertThat(first.option(2)).isChecked();
        assertThat(ReceivedAnswers.of(scene.candidate(1), first.attemptId())).isEqualTo(first.answered());
    }

    @Test
    void when_time_runs_out_on_the_page_it_submits_by_itself() {
        Account candidate = Account.of(scene.anOpenSitting(1).personOf(1));
        Phone phone = phones.phone(node).signIn(candidate).start(EXAM);
        phone.answer(1, 2);
        phone.reads("已收到");
        Client client = scene.candidate(1);
        int left = client.attempt(phone.attemptId()).number("remainingMillis");
        scene.timePasses(phone.attemptId(), Duration.ofMillis(left).minusSeconds(8));

        phone.press("下一题");
        phone.answer(2, 1);

        phone.readsInTheEnd("已交卷");
        assertThat(ReceivedAnswers.of(client, phone.attemptId())).isEqualTo(phone.answered());
    }

    @Test
    void when_time_has_run_out_meanwhile_a_reload_shows_the_submission_and_the_result() {
        Account candidate = Account.of(scene.anOpenSitting(1).personOf(1));
        Phone phone = phones.phone(node).signIn(candidate).start(EXAM);
        phone.answer(1, 2);
        phone.reads("已收到");
        scene.timePasses(phone.attemptId(), Duration.ofMinutes(61));

        phone.reload();

        phone.readsInTheEnd("考试到时，系统已自动提交您的答卷");
        phone.press("查看成绩");
        phone.reads("（到时自动交卷）");
        assertThat(phone.page().getByRole(AriaRole.ARTICLE)).hasCount(5);
        assertThat(ReceivedAnswers.of(scene.candidate(1), phone.attemptId())).isEqualTo(phone.answered());
    }
}
