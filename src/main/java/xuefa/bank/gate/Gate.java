package xuefa.bank.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.bank.BankRelease;
import xuefa.bank.Fault;
import xuefa.bank.ReadBank;
import xuefa.bank.ReadLaw;
import xuefa.bank.ReadTopic;
import xuefa.bank.Releasing;
import xuefa.bank.format.CheckingContent;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;

/** Holds the candidates of a release against the rules that files of a bank are held to, and warns of what else looks odd. */
public final class Gate {
    private static final String RULES = "题库规则";

    private final List<Candidate> candidates;
    private final int heldBack;
    private final Map<String, Candidate> byCode = new HashMap<>();
    private final List<GateCheck> checks = new ArrayList<>();

    private Gate(List<Candidate> candidates, int heldBack) {
        this.candidates = candidates;
        this.heldBack = heldBack;
        candidates.forEach(each -> byCode.put(each.code(), each));
    }

    /**
     * Takes about a second for 5,000 candidates; any thread.
     *
     * @param heldBack approved questions that stay out since they are stale, or rest on what isn't in force yet
     * @param day on which the laws must be in force
     */
    public static GateReport report(List<Candidate> candidates, int heldBack, List<ReadLaw> laws, LocalDate day) {
        return new Gate(candidates, heldBack).report(laws, day);
    }

    private GateReport report(List<ReadLaw> laws, LocalDate day) {
        List<Fault> faults = List.of();
        Optional<BankRelease> release = Optional.empty();
        if (!candidates.isEmpty()) {
            switch (Releasing.of(read(laws), day)) {
                case Releasing.Released released -> release = Optional.of(released.release());
                case Releasing.Refused refused -> faults = refused.faults();
            }
        }
        addAnything();
        addRules(faults);
        addHeldBack();
        checks.addAll(new Oddities(candidates).checks());
        return new GateReport(candidates.size(), heldBack, checks, release);
    }

    private ReadBank read(List<ReadLaw> laws) {
        var topics = new ArrayList<ReadTopic>();
        var faults = new ArrayList<Fault>();
        for (var read : candidates.parallelStream()
                .map(each -> CheckingContent.read(each.content(), each.code(), each.readOn()))
                .toList()) {
            read.topic().ifPresent(topics::add);
            faults.addAll(read.faults());
        }
        return new ReadBank(laws, topics, Set.of(), faults);
    }

    private void addAnything() {
        boolean some = !candidates.isEmpty();
        String cure = some ? "" : "先审核通过至少一道题";
        add(
                "anything",
                true,
                new Check(
                        "有可发布的试题",
                        "发布规则",
                        candidates.size() + "道",
                        List.of(),
                        some ? Verdict.MET : Verdict.FAILED,
                        cure));
    }

    private void addRules(List<Fault> faults) {
        for (RuleGroup group : RuleGroup.values()) {
            List<GateCheck.Finding> found = faults.stream()
                    .filter(fault -> RuleGroup.of(fault.rule()) == group)
                    .flatMap(fault -> Optional.ofNullable(byCode.get(String.valueOf(fault.questionId()))).stream()
                            .map(candidate -> new GateCheck.Finding(candidate, fault)))
                    .toList();
            long questions =
                    found.stream().map(GateCheck.Finding::questionId).distinct().count();
            long others = faults.stream()
                    .filter(fault -> RuleGroup.of(fault.rule()) == group
                            && !byCode.containsKey(String.valueOf(fault.questionId())))
                    .count();
            boolean met = questions + others == 0;
            String value = met ? "全部合格" : questions + "道题、" + (found.size() + others) + "处不合格";
            var check = new Check(
                    group.rule(),
                    RULES,
                    value,
                    evidence(found.stream()
                            .map(each -> each.candidate().questionId())
                            .distinct()
                            .toList()),
                    met ? Verdict.MET : Verdict.FAILED,
                    met ? "" : group.cure());
            checks.add(new GateCheck(
                    group.code(),
                    check,
                    true,
                    found.stream().limit(GateCheck.MOST_FINDINGS).toList(),
                    List.of(),
                    List.of()));
        }
    }

    private void addHeldBack() {
        String cure = heldBack == 0 ? "" : "在待修订清单里修改或确认，经审核后进入下一次发布";
        add(
                "stale",
                false,
                new Check(
                        "依据的法条是现行有效的",
                        "待修订规则",
                        heldBack == 0 ? "没有待修订的试题" : heldBack + "道待修订，不进入本次发布",
                        List.of(),
                        heldBack == 0 ? Verdict.MET : Verdict.NOTED,
                        cure));
    }

    private void add(String code, boolean blocking, Check check) {
        checks.add(new GateCheck(code, check, blocking, List.of(), List.of(), List.of()));
    }

    static List<String> evidence(List<UUID> questions) {
        return questions.stream()
                .limit(GateCheck.MOST_FINDINGS)
                .map(UUID::toString)
                .toList();
    }
}
