using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Models;

/// <summary>Makes models of one kind; a service of the silo, so that grains know no scenario files.</summary>
public interface IModelSource
{
    /// <summary>The kind of <see cref="ModelReference"/> that it understands.</summary>
    string Kind { get; }

    /// <summary>The same model for the same content, in every silo.</summary>
    SimModel Make(byte[] content);
}
