package xuefa.ranking.store;

/**
 * The scripts of a ranking. {@code KEYS[1]} best: by person "hundredths:seconds:passed:unit"; {@code KEYS[2]} order: people by
 * {@code Best.order}; {@code KEYS[3]} units: "unit:sat", "unit:passed", "unit:sum".
 */
final class RankingLua {
    private RankingLua() {}

    /** ARGV, by sixes: person, order, hundredths, seconds, passed (0 or 1), unit. What isn't better changes nothing. */
    static final String BETTER_ONLY = """
            local function change(field, by)
              -- Lua writes -1 * 0 as -0, which Redis takes for no integer.
              if by ~= 0 then redis.call('HINCRBY', KEYS[3], field, by) end
            end
            local function count(unit, factor, hundredths, passed)
              change(unit .. ':sat', factor)
              change(unit .. ':passed', factor * passed)
              change(unit .. ':sum', factor * hundredths)
            end
            for i = 1, #ARGV, 6 do
              local person, order, unit = ARGV[i], ARGV[i + 1], ARGV[i + 5]
              local hundredths, seconds = tonumber(ARGV[i + 2]), tonumber(ARGV[i + 3])
              local old, better = redis.call('HGET', KEYS[1], person), true
              if old then
                local h, s, p, u = string.match(old, '^(%d+):(%d+):(%d):(.+)$')
                h, s = tonumber(h), tonumber(s)
                better = hundredths > h or (hundredths == h and (seconds < s or (seconds == s and unit < u)))
                if better then count(u, -1, h, tonumber(p)) end
              end
              if better then
                redis.call('HSET', KEYS[1], person, table.concat({ARGV[i + 2], ARGV[i + 3], ARGV[i + 4], unit}, ':'))
                redis.call('ZADD', KEYS[2], order, person)
                count(unit, 1, hundredths, tonumber(ARGV[i + 4]))
              end
            end
            """;

    /**
     * ARGV: who is asking, how many, and the order and person after whom to begin, both empty for the beginning.
     * Answers total, how many before, the first's place, people, their bests, my place, my best.
     */
    static final String PAGE = """
            local function place(order) return 1 + redis.call('ZCOUNT', KEYS[2], '-inf', '(' .. order) end
            local before = 0
            if ARGV[3] ~= '' then
              before = redis.call('ZCOUNT', KEYS[2], '-inf', '(' .. ARGV[3])
              for _, person in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], ARGV[3], ARGV[3])) do
                if person <= ARGV[4] then before = before + 1 end
              end
            end
            local people = redis.call('ZRANGE', KEYS[2], before, before + ARGV[2] - 1)
            local bests, first, mine, best = {}, 1, 0, ''
            if #people > 0 then
              bests = redis.call('HMGET', KEYS[1], unpack(people))
              first = place(redis.call('ZSCORE', KEYS[2], people[1]))
            end
            local order = redis.call('ZSCORE', KEYS[2], ARGV[1])
            if order then
              mine = place(order)
              best = redis.call('HGET', KEYS[1], ARGV[1])
            end
            return {redis.call('ZCARD', KEYS[2]), before, first, people, bests, mine, best}
            """;

    /** Answers names and values in turn. */
    static final String UNITS = """
            return redis.call('HGETALL', KEYS[3])
            """;
}
