namespace RolloutSim.Client.Texts;

/// <summary>The texts of <c>serve</c> and of the commands that steer runs, in both languages.</summary>
internal static class ServingTextTable
{
    /// <summary>Null for a text of something else.</summary>
    public static (string English, string Chinese)? Find(TextId id) => id switch
    {
        TextId.BadAddress => ("--connect: expected an address of this machine such as {0}; found '{1}'", "--connect：应为本机地址，例如 {0}；实际是“{1}”"),
        TextId.NobodyServes => ("nobody serves at {0}: {1}. Start one: rolloutsim serve", "{0} 没有服务：{1}。可先运行：rolloutsim serve"),
        TextId.NoRunGoesOn => ("no run goes on at {0}", "{0} 没有正在进行的模拟"),
        TextId.WhichRun => ("several runs go on, say which: {0}", "有多个模拟正在进行，请指明：{0}"),
        TextId.RunNotServed => ("there is no run '{0}' at {1}", "{1} 没有模拟“{0}”"),
        TextId.RunDoesNotGoOn => ("the run '{0}' is {1}: there is nothing to do", "模拟“{0}”{1}：无可操作"),
        TextId.MomentOutside => ("{0} is outside the season, which goes from {1} to {2}", "{0} 不在监测季内（{1} 至 {2}）"),
        TextId.BadMoment => ("expected a moment such as 2019-05-23T08:30; found '{0}'", "应为时刻，例如 2019-05-23T08:30；实际是“{0}”"),
        TextId.TokenTooShort => ("{0} is too short: expected {1} characters or more", "{0} 太短：应不少于 {1} 个字符"),
        TextId.BadListen => ("--listen: expected an IP address; found '{0}'", "--listen：应为 IP 地址；实际是“{0}”"),
        TextId.ListenNeedsToken => ("--listen {0} lets other machines in: set a token in {1} first", "--listen {0} 会允许其他机器访问：请先在 {1} 中设置口令"),
        TextId.DataTaken => ("{0} cannot be used: another process serves from it, or it cannot be written ({1})", "{0} 无法使用：已有进程在用，或无法写入（{1}）"),
        TextId.PortTaken => ("port {0} cannot be listened on: {1}", "端口 {0} 无法监听：{1}"),

        TextId.HelpConnect => ("The silo of a serve or of a run --http on this machine, as localhost:7650. Default: ROLLOUTSIM_CONNECT.", "本机上 serve 或 run --http 的地址，如 localhost:7650。默认取自 ROLLOUTSIM_CONNECT。"),
        TextId.HelpServedRun => ("The run's name, or a plan's, meaning its latest run. May be left out where one run goes on.", "模拟名称，或方案名称（指其最近一次模拟）。只有一个在进行时可省略。"),
        TextId.HelpPause => ("Pause a run at the end of the window at hand.", "在当前时间窗结束时暂停模拟。"),
        TextId.HelpResume => ("Let a run go on that was paused, or cancelled.", "继续已暂停或已取消的模拟。"),
        TextId.HelpCancel => ("End a run where it is; resume takes it up again.", "在当前位置结束模拟；可用 resume 继续。"),
        TextId.HelpPaceCommand => ("Change how fast simulated time goes.", "改变模拟速度。"),
        TextId.HelpPaceWords => ("The run, and max or how many times as fast as real time: 60x.", "模拟名称，以及 max 或实际时间的倍数，如 60x。"),
        TextId.HelpStep => ("Pause a run, and let it go just so far.", "暂停模拟，只前进指定的一步。"),
        TextId.HelpStepWindows => ("So many windows. Default: 1.", "前进的时间窗数。默认 1。"),
        TextId.HelpStepUntil => ("Up to a simulated moment, as 2019-05-23T08:30.", "前进到某一模拟时刻，如 2019-05-23T08:30。"),
        TextId.HelpServe => ("Keep a silo up whose runs can be watched and steered, in a browser and from other terminals.", "启动常驻服务：其中的模拟可在浏览器和其他终端中查看和控制。"),
        TextId.HelpHttpServe => ("Where to listen. Default: 7650; 0: any free port.", "监听端口。默认 7650；0 表示任选空闲端口。"),
        TextId.HelpHttpRun => ("Show this run at http://localhost:PORT while it goes on, and let other terminals steer it.", "进行期间在 http://localhost:PORT 显示本次模拟，并允许其他终端控制。"),
        TextId.HelpData => ("Where its runs are kept. Default: runs.", "存放模拟状态的目录。默认 runs。"),
        TextId.HelpListen => ("Listen on this address too; not for this machine alone only with a token in ROLLOUTSIM_TOKEN. Default: localhost.", "监听地址。默认仅本机；允许其他机器访问须在 ROLLOUTSIM_TOKEN 中设置口令。"),
        TextId.HelpRuns => ("List the runs of a silo that stays up.", "列出常驻服务中的模拟。"),
        TextId.HelpAttach => ("Show the progress of a run of a silo that stays up; Ctrl-C leaves it alone.", "显示常驻服务中某次模拟的进度；按 Ctrl-C 离开，模拟继续。"),

        TextId.Serving => ("Serving at {0}  runs in {1}  Ctrl-C ends", "服务地址 {0}  数据目录 {1}  按 Ctrl-C 结束"),
        TextId.ServingEnds => ("Runs that go on are left with a checkpoint; the next serve takes them up.", "进行中的模拟已存检查点，下次启动 serve 时继续。"),
        TextId.NoRunsServed => ("No runs at {0}. Begin one: rolloutsim run PLAN --connect {0}", "{0} 没有模拟。可运行：rolloutsim run 方案 --connect {0}"),
        TextId.RunServed => ("The run is {0} at {1}; Ctrl-C leaves it alone.", "模拟 {0} 在 {1} 进行；按 Ctrl-C 离开，模拟继续。"),
        TextId.RunGoesOn => ("The run goes on. See it again: rolloutsim attach {0} --connect {1}", "模拟继续进行。再次查看：rolloutsim attach {0} --connect {1}"),
        TextId.RunShown => ("The run {0} is shown at http://{1}", "模拟 {0} 显示在 http://{1}"),
        TextId.ColumnRun => ("run", "模拟"),
        TextId.ColumnStatus => ("status", "状态"),
        TextId.ColumnSimulated => ("simulated", "模拟时间"),
        TextId.ColumnLateItems => ("late", "逾期"),
        TextId.ColumnPace => ("pace", "速度"),
        TextId.StatusPaused => ("paused", "已暂停"),
        TextId.StatusCancelled => ("cancelled", "已取消"),
        TextId.StatusRunning => ("running", "进行中"),
        TextId.StatusFailed => ("failed", "失败"),
        _ => null,
    };
}
