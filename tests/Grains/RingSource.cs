using System.Globalization;
using System.Text;
using RolloutSim.Grains.Models;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Tests.Models;
using ModelRuns = RolloutSim.Tests.Models.Runs;

namespace RolloutSim.Tests.Grains;

/// <summary>Lets silos make <see cref="RingModel"/>s (<c>ring:hours</c>, <c>open:hours</c>), generated models (<c>generated:number</c>), and one that breaks a rule (<c>broken:</c>).</summary>
public sealed class RingSource : IReplicationSource
{
    public string Kind => "test";

    public static ModelReference Ring(int hours) => new("test", Encoding.UTF8.GetBytes($"ring:{hours}"));

    /// <summary>The ring with a process for what comes from outside.</summary>
    public static ModelReference Open(int hours) => new("test", Encoding.UTF8.GetBytes($"open:{hours}"));

    public static ModelReference OneCounty(int hours) => new("test", Encoding.UTF8.GetBytes($"county:{hours}"));

    public static ModelReference Generated(uint number) => new("test", Encoding.UTF8.GetBytes($"generated:{number}"));

    public static ModelReference Broken => new("test", "broken:0"u8.ToArray());

    public IReplicator MakeReplicator(byte[] content) => new Replicator(Make(content));

    public SimModel Make(byte[] content)
    {
        string[] words = Encoding.UTF8.GetString(content).Split(':');
        int number = int.Parse(words[1], CultureInfo.InvariantCulture);
        return words[0] switch
        {
            "ring" => RingModel.Make(number),
            "open" => RingModel.Make(number, known: []),
            "county" => RingModel.Make(number, provinces: 1, counties: 1),
            "broken" => BrokenModel.Make(),
            _ => GeneratedModel.Make((uint)number),
        };
    }

    private sealed class Replicator(SimModel model) : IReplicator
    {
        public byte[] Run(ReplicationKey key)
        {
            try
            {
                return Encoding.UTF8.GetBytes(ModelRuns.Digest(ModelRuns.Sequential(model, key)));
            }
            catch (InvariantException broken)
            {
                throw new InvariantException($"{broken.Message} (seed {key.Seed}, replication {key.Replication})");
            }
        }
    }
}
