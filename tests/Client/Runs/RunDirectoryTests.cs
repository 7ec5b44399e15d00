using RolloutSim.Client;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Client.Runs;

public sealed class RunDirectoryTests : IDisposable
{
    private static readonly ScreenTexts English = new(TextLanguage.English);

    private readonly string _root = Directory.CreateTempSubdirectory("rolloutsim-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_new_directory_of_which_nothing_came_is_gone_again()
    {
        string path = Path.Combine(_root, "runs", "a-1");
        using (RunDirectory.Claim(path, force: false, English)) Assert.True(Directory.Exists(path));
        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public void Two_cannot_write_one_run()
    {
        string path = Path.Combine(_root, "a");
        using RunDirectory first = RunDirectory.Claim(path, force: false, English);
        Assert.Throws<UsageException>(() => RunDirectory.Claim(path, force: true, English));
    }

    [Fact]
    public void A_run_is_overwritten_by_force_only_and_what_is_no_run_never()
    {
        string run = Path.Combine(_root, "run"), other = Path.Combine(_root, "other");
        Directory.CreateDirectory(run);
        Directory.CreateDirectory(other);
        File.WriteAllText(Path.Combine(run, RunFiles.Manifest), "{}");
        File.WriteAllText(Path.Combine(run, "notes.txt"), "mine");
        File.WriteAllText(Path.Combine(other, "notes.txt"), "mine");
        Assert.Contains("--force", Assert.Throws<UsageException>(() => RunDirectory.Claim(run, force: false, English)).Message);
        Assert.Throws<UsageException>(() => RunDirectory.Claim(other, force: true, English));
        Assert.Throws<UsageException>(() => RunDirectory.Claim(Path.Combine(other, "notes.txt"), force: true, English));
        using (RunDirectory directory = RunDirectory.Claim(run, force: true, English)) directory.Clear();
        Assert.Equal(["notes.txt"], Directory.GetFiles(run).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_is_there_whole_or_not_at_all()
    {
        using RunDirectory directory = RunDirectory.Claim(Path.Combine(_root, "a"), force: false, English);
        directory.Write("x.txt", "one");
        directory.Write("x.txt", "two");
        Assert.Equal("two", File.ReadAllText(Path.Combine(directory.Path, "x.txt")));
        Assert.DoesNotContain(Directory.GetFiles(directory.Path), file => file.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public void The_database_lies_beside_the_run() =>
        Assert.Equal(Path.Combine(_root, "rolloutsim.db"), new Func<string>(() =>
        {
            using RunDirectory directory = RunDirectory.Claim(Path.Combine(_root, "a"), force: false, English);
            return directory.Database;
        })());
}
