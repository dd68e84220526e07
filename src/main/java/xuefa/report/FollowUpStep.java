package xuefa.report;

import java.util.Arrays;
import java.util.Optional;

/** What is done with a follow-up. Terms: DOMAIN.md, obligation 19. */
public enum FollowUpStep {
    ASSIGN("assign", "交办", "report.followUpOpened"),
    REMIND("remind", "提醒", "report.followUpStepped"),
    TALK("talk", "约谈", "report.followUpStepped"),
    ORDER("order", "责令整改", "report.followUpStepped"),
    CRITICISE("criticise", "通报批评", "report.followUpStepped"),
    ANSWER("answer", "反馈办结", "report.followUpAnswered"),
    SEND_BACK("sendBack", "退回", "report.followUpStepped"),
    CLOSE("close", "销号", "report.followUpStepped"),
    WITHDRAW("withdraw", "撤销", "report.followUpStepped");

    private final String code;
    private final String chinese;
    private final String deed;

    FollowUpStep(String code, String chinese, String deed) {
        this.code = code;
        this.chinese = chinese;
        this.deed = deed;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** Its code in the record of deeds. */
    public String deed() {
        return deed;
    }

    /** Whether it presses harder than the one before: reminder, talk, ordered correction, public criticism. */
    public boolean isMeasure() {
        return this == REMIND || this == TALK || this == ORDER || this == CRITICISE;
    }

    public static Optional<FollowUpStep> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
