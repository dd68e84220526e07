package xuefa.attempt.store;

/** The scripts of {@link LiveSittingView}. KEYS: {@code people}, {@code due}, {@code answers}. */
final class SittingLua {
    private SittingLua() {}

    /** ARGV: person, progress, due (may be empty); and so on. Keeps the larger. */
    static final String MERGE = """
            for i = 1, #ARGV, 3 do
              redis.call('ZADD', KEYS[1], 'GT', ARGV[i + 1], ARGV[i])
              if ARGV[i + 2] ~= '' then redis.call('ZADD', KEYS[2], 'GT', ARGV[i + 2], ARGV[i]) end
            end
            """;

    /** ARGV: event loop, answers counted by it. Keeps the larger. */
    static final String COUNT = """
            local before = tonumber(redis.call('HGET', KEYS[3], ARGV[1]) or '0')
            if tonumber(ARGV[2]) > before then redis.call('HSET', KEYS[3], ARGV[1], ARGV[2]) end
            """;

    /**
     * ARGV: the lowest progress that is new, and the highest of that step; and so on.
     * Answers with what each event loop counted, then person, progress, due of each.
     */
    static final String READ = """
            local answer = {redis.call('HGETALL', KEYS[3])}
            for i = 1, #ARGV, 2 do
              local found = redis.call('ZRANGEBYSCORE', KEYS[1], ARGV[i], ARGV[i + 1], 'WITHSCORES')
              for k = 1, #found, 2 do
                answer[#answer + 1] = found[k]
                answer[#answer + 1] = found[k + 1]
                answer[#answer + 1] = redis.call('ZSCORE', KEYS[2], found[k]) or '0'
              end
            end
            return answer
            """;
}
